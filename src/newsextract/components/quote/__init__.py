"""Quotations in detail: marks, cues, dialogues and interviews, and who speaks."""
