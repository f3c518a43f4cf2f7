"""The rules that people read from sentences of a page stand among the others: they bind as these do."""

from specwright.load.nodes import MappingNode, Node, SequenceNode, items_of


def with_readings(model: Node) -> Node:
    """The resolved spec, the rules of its readings behind its own, each with the reading's reason."""
    if not isinstance(model, MappingNode):
        return model
    own, readings = model.get("rules"), model.get("readings")
    read = [rule for each in items_of(readings) for rule in _rules(each)]
    if not read or readings is None or not (own is None or isinstance(own, SequenceNode)):
        return model
    location = own.location if own else readings.location
    return model.having(rules=SequenceNode(items=(*items_of(own), *read), location=location))


def _rules(reading: Node) -> list[Node]:
    if not isinstance(reading, MappingNode):
        return []
    because = reading.get("because")
    return [
        rule.having(because=because)
        if isinstance(rule, MappingNode) and because is not None and "because" not in rule.entries
        else rule
        for rule in items_of(reading.get("rules"))
    ]
