"""Reads as much YAML as the catalogue is written in: every scalar stays a text."""

import re


def read(path):
    with open(path, encoding="utf-8") as file:
        lines = logical_lines(file.read().splitlines())
    value, rest = Reader(lines).block(0, 0)
    assert rest == len(lines), lines[rest]
    return value


def without_comment(line):
    quoted = False
    for at, letter in enumerate(line):
        if letter == '"':
            quoted = not quoted
        if letter == "#" and not quoted and (at == 0 or line[at - 1].isspace()):
            return line[:at]
    return line


def logical_lines(lines):
    """(indentation, text), with brackets that span lines joined."""
    joined, pending = [], ""
    for line in map(without_comment, lines):
        if not line.strip():
            continue
        pending = pending + " " + line.strip() if pending else line.rstrip()
        if sum(map(pending.count, "[{")) > sum(map(pending.count, "]}")):
            continue
        joined.append((len(pending) - len(pending.lstrip()), pending.strip()))
        pending = ""
    return joined


class Reader:
    def __init__(self, lines):
        self.lines = lines
        self.anchors = {}

    def block(self, at, indent):
        if self.lines[at][1].startswith("- "):
            return self.sequence(at, indent)
        return self.mapping(at, indent)

    def sequence(self, at, indent):
        items = []
        while at < len(self.lines) and self.lines[at][0] == indent \
                and self.lines[at][1].startswith("- "):
            text = self.lines[at][1][2:].strip()
            if text[0] in "{[" or not re.match(r"[\w-]+:( |$)", text):
                items.append(self.flow(text))
                at += 1
            else:
                self.lines[at] = (indent + 2, text)
                item, at = self.mapping(at, indent + 2)
                items.append(item)
        return items, at

    def mapping(self, at, indent):
        values = {}
        while at < len(self.lines) and self.lines[at][0] == indent \
                and not self.lines[at][1].startswith("- "):
            key, _, text = self.lines[at][1].partition(":")
            text, anchor = text.strip(), None
            at += 1
            if text.startswith("&"):
                anchor, _, text = text[1:].partition(" ")
            if text:
                value = self.flow(text.strip())
            else:
                value, at = self.block(at, self.lines[at][0])
            if anchor:
                self.anchors[anchor] = value
            values[key] = value
        return values, at

    def flow(self, text):
        if text.startswith("*"):
            return self.anchors[text[1:]]
        if text.startswith("["):
            return [self.flow(part) for part in parts(text[1:-1])]
        if text.startswith("{"):
            pairs = (part.partition(":") for part in parts(text[1:-1]))
            return {key.strip(): self.flow(value.strip()) for key, _, value in pairs}
        return text.strip('"')


def parts(text):
    """What stands between the commas that are in no bracket."""
    found, depth, begin = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter in "[{") - (letter in "]}")
        if letter == "," and depth == 0:
            found.append(text[begin:at])
            begin = at + 1
    found.append(text[begin:])
    return [part.strip() for part in found if part.strip()]
