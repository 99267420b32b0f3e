"""What kind of installation this is: real, or a demo that anybody may look around in."""
