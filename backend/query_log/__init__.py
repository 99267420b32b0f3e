"""What is searched for and what finds nothing, counted by day without anybody's name."""
