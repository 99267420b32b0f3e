"""What keeps contents shut until their day: keys in shares, sealed boxes, slots that look alike."""
