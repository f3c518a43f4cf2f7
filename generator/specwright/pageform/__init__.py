"""How a documentation page spells facts: what the importer reads and the target `markdown` writes.

`headings`, `header` and `keys` are the tables of a page's parts, `types`, `spelling` and `wording` say how
values and prose are spelt, `sentences/` how rules are, `phrases` which sentences of a description state
something. `spec_layout` lays out YAML, and names the rules of a spec.
"""
