"""Figures with units: read from text, converted, and held against what is asked."""
