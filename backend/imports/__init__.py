"""Listings in bulk from spreadsheets: previewed, checked row by row, whole or not at all."""
