"""The pool of experts: people who offer to judge proposals, and desks that admit them."""
