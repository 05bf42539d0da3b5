"""Deeds: what happened, how, and who did it, told by sentences whose wording takes one of two sides."""
