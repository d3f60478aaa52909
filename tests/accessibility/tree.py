"""Prints the accessibility tree of a page, as a browser exposes it through AT-SPI: one line per node or text.

    python3 tree.py TITLE

TITLE is the title of the page, in the browser whose AT-SPI application name contains MAQAL_BROWSER. The tree is printed when
it no longer changes. A node has its role (WAI-ARIA), name, level and states. A text is a run in one language, followed by that
language and its direction if the engine exposes it; `{ltr C++}` is a run of the other direction. Generic nodes (div, span)
and emphasis (em, strong) are left out, and their text is part of the surrounding text.
"""

import os
import re
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# Roles of HTML elements that an engine does not expose (HTML Accessibility API Mappings).
ROLES = {
    "a": "link", "article": "article", "aside": "complementary", "blockquote": "blockquote", "button": "button", "details": "group",
    "figcaption": "caption", "figure": "figure", "img": "image", "li": "listitem", "nav": "navigation", "ol": "list", "p": "paragraph",
    "table": "table", "td": "cell", "tr": "row", "ul": "list", "hr": "separator", "caption": "caption",
} | {f"h{level}": "heading" for level in range(1, 7)}  # fmt: skip
# Roles that only wrap text.
PLAIN = {"emphasis", "strong", "time", "generic", "none", "presentation", "superscript", "subscript", "code", "deletion", "insertion", "rowgroup", "mark"}
INLINE = {"a", "bdi", "bdo", "button", "code", "em", "img", "input", "label", "span", "strong", "sub", "sup", "time"}
# Roles whose name is printed.
NAMED = {"tablist", "tab", "tabpanel", "navigation", "article", "link", "button", "image", "region", "list", "table", "checkbox", "note", "doc-noteref", "doc-backlink"}
STATES = {Atspi.StateType.SELECTED: "selected", Atspi.StateType.CHECKED: "checked", Atspi.StateType.PRESSED: "pressed", Atspi.StateType.FOCUSED: "focused"}
BROWSER = os.environ["MAQAL_BROWSER"].lower()
IS_WEBKIT = BROWSER == "minibrowser"
DIRECTIONS = {"rl": "rtl", "lr": "ltr"}
MARK = re.compile(r"\s*(?:\.?\s*\d+\.?|[•◦▪])\s*")
EMBEDDED = "\ufffc"


def children(node):
    for index in range(node.get_child_count()):
        if child := node.get_child_at_index(index):
            yield child


def document(title):
    waiting = [app for app in children(Atspi.get_desktop(0)) if BROWSER in (app.get_name() or "").lower()]
    while waiting:
        node = waiting.pop()
        if node.get_role_name() not in ("document web", "document frame"):
            waiting.extend(children(node))
        elif node.get_name() == title:
            return node
    return None


def role(node, attributes):
    tag = attributes.get("tag", "").lower()
    if tag in ("th", "input"):
        return node.get_role_name().replace(" ", "")
    roles = attributes.get("xml-roles", "").split()
    return roles[0] if roles else ROLES.get(tag)


def is_text(node, attributes):
    """Whether a node is a text. Chromium and WebKit expose texts twice: in their element, and as a node without a tag."""
    return "tag" not in attributes and node.get_role_name() in ("static", "text")


def runs(node):
    """The text of a node, each character with its language and direction, and the nodes within it."""
    text = node.get_text_iface()
    inside = [child for child in children(node)]
    # A list marker is already in the text of its item.
    tags = [(child, child.get_attributes()) for child in inside]
    nodes = [child for child, attributes in tags if not is_text(child, attributes) and attributes.get("tag") != "::marker"]
    if not text or not Atspi.Text.get_character_count(text):
        return nodes
    # WebKit sometimes exposes the text of blocks in their parent, too.
    if IS_WEBKIT and any(node.get_attributes().get("tag") not in INLINE for node in nodes):
        return nodes
    parts = []
    # Character by character, because WebKit returns wrong ends of runs, and crashes when queried beyond the end of a text. It
    # returns the attributes of the previous character, and none for the last one, which is assumed to be like the one before.
    characters = Atspi.Text.get_text(text, 0, -1)
    for offset, character in enumerate(characters):
        if character == EMBEDDED:
            parts += nodes[:1]
            nodes = nodes[1:]
            continue
        attributes = Atspi.Text.get_attribute_run(text, min(offset + IS_WEBKIT, len(characters) - 1), True)[0] or {}
        direction = attributes.get("direction")
        parts.append((character, attributes.get("language"), DIRECTIONS.get(direction, direction)))
    # WebKit includes the text of inline elements in the surrounding text, and exposes it again.
    return parts + [node for node in nodes if role(node, node.get_attributes()) not in PLAIN | {None}]


class Run:
    """A text in one language, in one or both directions."""

    def __init__(self, character, language, direction):
        self.language = language
        self.parts = [[character, direction]]

    def add(self, character, direction):
        if character.isspace() or direction == self.parts[-1][1]:
            self.parts[-1][0] += character
        else:
            self.parts.append([character, direction])

    def text(self):
        return clean("".join(text for text, _ in self.parts))

    def __str__(self):
        first = self.parts[0][1]
        shown = "".join(text if direction == first else f"{{{direction} {text.strip()}}}{text[len(text.rstrip()):]}" for text, direction in self.parts)
        return " ".join([f"'{clean(shown)}'", self.language or "?"] + ([first] if first else []))


class Printer:
    def __init__(self):
        self.lines = []
        self.text = []

    def node(self, node, depth):
        attributes = node.get_attributes()
        name = role(node, attributes)
        if name is None or name in PLAIN:
            return self.inside(node, depth)
        self.flush(depth)
        words = [name]
        # Only Firefox names a figure by its caption, so names of figures are left out.
        if name in NAMED and node.get_name():
            words.append(f'"{clean(node.get_name())}"')
        if name == "heading":
            words.append(f"level {attributes.get('level')}")
        if "live" in attributes:
            words.append(f"live {attributes['live']}")
        current = attributes.get("current", "false")
        if current != "false":
            words.append("current" if current == "true" else f"current {current}")
        states = node.get_state_set()
        words += [state for kind, state in STATES.items() if states.contains(kind)]
        self.lines.append("  " * depth + " ".join(words))
        before = len(self.lines)
        self.inside(node, depth + 1)
        self.flush(depth + 1)
        # WebKit exposes no text of a control; its name is printed instead, with the language of the control.
        if name in ("tab", "button") and len(self.lines) == before and node.get_name():
            self.text = [(character, node.get_object_locale(), None) for character in node.get_name()]
            self.flush(depth + 1)

    def inside(self, node, depth):
        for part in runs(node):
            if isinstance(part, tuple):
                self.text.append(part)
            else:
                self.node(part, depth)

    def flush(self, depth):
        """Adds a line for each run in one language of the text so far. White space belongs to either run."""
        if self.lines and self.lines[-1].strip() == "listitem":
            self.skip_mark()
        groups = []
        for character, language, direction in self.text:
            if groups and (character.isspace() or groups[-1].language == language):
                groups[-1].add(character, direction)
            elif not character.isspace():
                groups.append(Run(character, language, direction))
        self.text = []
        for run in groups:
            # Firefox exposes the label of a checkbox beside its name.
            if run.text() and not (self.lines and "checkbox" in self.lines[-1] and run.text() in self.lines[-1]):
                self.lines.append("  " * depth + str(run))

    def skip_mark(self):
        """Removes the list marker, which engines expose differently: `1.`, `. ١`, or not at all."""
        mark = MARK.match("".join(character for character, *_ in self.text))
        self.text = self.text[mark.end() if mark else 0 :]


def clean(text):
    return re.sub(r"\s+", " ", text).strip()


def dump(title):
    page = document(title)
    if page is None:
        return None
    page.clear_cache()
    printer = Printer()
    printer.inside(page, 0)
    printer.flush(0)
    return "\n".join(printer.lines)


def settled(title):
    # WebKit may crash when it is read while the page changes.
    time.sleep(0.5)
    last, end = None, time.monotonic() + 30
    while time.monotonic() < end:
        try:
            now = dump(title)
        except GLib.Error as error:
            print(f"!! RETRIED: reading the accessibility tree, which changed: {error}", file=sys.stderr)
            now = None
        if now is not None and now == last:
            return now
        last = now
        time.sleep(0.4)
    sys.exit(f"there is no page {title!r}, or its tree keeps changing")


if __name__ == "__main__":
    Atspi.init()
    print(settled(sys.argv[1]))
