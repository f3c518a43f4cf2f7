"""Compiles documented facts about AI models into schemas, types and validators."""
