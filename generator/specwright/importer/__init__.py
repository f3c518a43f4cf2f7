"""From documentation pages and official schemas to specs, in five steps.

1. `fetch` gets the bytes of a source, `source_text` makes lines of them.
2. `markdown/`, `browser_text/` and `schema/` read one rendering each, and give its facts (`facts`);
   `line_account` holds what every line was read as, `codes` what can be wrong. How a page spells a fact
   is said in `pageform/`, below; what a schema's keywords mean, and which rules they are, in `logic/`.
3. `reconcile/` makes the renderings of one page into one (`read_sources`).
4. `compose/` makes a spec of the facts: `compose/import_page` is the page that shows how. `update/` puts
   them into a spec that is there, `spec_text/` changes its text and nothing else in it.
5. `proof/` asks schemas, and the specs that were read from them, the same requests.
"""
