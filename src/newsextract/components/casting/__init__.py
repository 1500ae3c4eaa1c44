"""Castings in detail: sentences, brackets, rows and lists that pair actors with parts, and to which work a part belongs."""
