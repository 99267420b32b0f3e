"""What laws, local measures and the platform set: by place, from a day on, with a source."""
