"""The report on changes in the forms that people and programs read, each made from the report alone."""
