"""The programme: metrics of the plan against their targets, and its projects."""
