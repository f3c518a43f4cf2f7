"""How a documentation page spells facts: what the importer reads and the target `markdown` writes."""
