"""Between predicates and a language's text: what a validator asks, in which order, in no language."""
