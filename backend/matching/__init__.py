"""Which achievements fit which challenges, and why."""
