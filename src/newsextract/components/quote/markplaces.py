"""Where one quotation mark opens, and where it closes: told by what stands beside it."""

from __future__ import annotations

import re

BEFORE_OPEN = " \t\u00a0\u2009\u200a\u202f\n\r([{—–-:/…\u200b\ufeff*_>"
# "She told us why.\"It rained,\" she said": a line break went lost before the mark.
_GLUED = re.compile(r"[.!?…]\"[A-ZÀ-Þ‘']")
_LATE = re.compile(
    r"[,.!?] \"(?:he|she|they|[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2}) "
    r"(?:said|says|told|tells|added|adds|wrote|writes|explained|explains|continued|continues|revealed|shared|replied|commented)\b"
)
_DOUBLE = re.compile('["“”„]')
_CURLY = re.compile("[“”]")
_SINGLE = re.compile(r"['’]")
_SENTENCE = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+ ")
_GOES_ON = re.compile(r" [a-z]")


def same_inside(text: str, at: int, opened: int, end: int) -> int:
    """Where ``“`` or ``"`` at ``at`` closes inside a quotation with the same marks, or with straight ones, or −1.

    Straight ones must be those of a title in mid-sentence (`"We loved "Ash" and so did they."`) or of what somebody says in a
    story (`"He told me, "Run." So I ran."`), and the next mark a closing one: else the outer one was never closed.
    """
    if text[opened] == '"':
        inner = text.find("”" if text[at] == "“" else '"', at + 1, end)
        before = text[max(0, at - 2) : at].rstrip()[-1:]
        if text[at] == '"' and text.startswith('""', inner) and _closes(text, inner + 1, end):
            return inner if text[inner - 1] in ",.!?…" else -1  # both end there
        inside = before.isalnum() or before in ",:"
        if inner < 0 or (text[at] == '"' and not (_closes(text, inner, end) and inside)):
            return -1
        following = _DOUBLE.search(text, inner + 1, end)
        if following is None or following[0] != '"' or text[following.start() - 1] not in ",.!?…":
            return -1
        return inner if _closes(text, following.start(), end) else -1
    if text[at] == '"':
        return -1
    inner = text.find("”", at + 1, end)
    if text[opened] == "“" and _balances(text, opened, end):
        return inner
    outer = text.find("”", inner + 1, end)
    again = text.find("“", at + 1, end)
    return inner if text[opened] == "“" and 0 < inner < outer and not 0 < again < outer else -1


def _balances(text: str, opened: int, end: int) -> bool:
    """Whether curly marks open and close in turn from ``opened`` to two that close side by side: `“I go, “No,” he says. “Why?””`."""
    depth = 0
    for mark in _CURLY.finditer(text, opened, end):
        depth += 1 if mark[0] == "“" else -1
        if depth == 0:
            return text[mark.start() - 1] == "”"
        if depth > 2:
            return False
    return False


def _closes(text: str, at: int, end: int) -> bool:
    """Whether a straight mark at ``at`` stands as a closing one does."""
    after = text[at + 1] if at + 1 < end else " "
    return not text[at - 1].isspace() and (after.isspace() or after in ",.;:!?)]’'")


def single_inside(text: str, at: int, opened: int, end: int) -> int:
    """Where ``‘`` at ``at`` closes inside a quotation with the same marks, which closes after a stop, or −1."""
    inner = closer(text, at + 1, end) if text[opened] == "‘" else -1
    outer = inner
    while outer > 0:
        after = outer + 1
        outer = closer(text, after, end)
        again = text.find("‘", after, max(outer, after))
        if again < 0:
            break
        outer = closer(text, again + 1, end)
    return inner if outer > inner and text[outer - 1] in ",.!?…" else -1


def closer(text: str, at: int, end: int) -> int:
    """Where a single quotation that begins at ``at`` closes, or −1.

    A mark after punctuation closes; one after a plural's ``s`` closes only if no better one comes.
    """
    fallback = -1
    for match in _SINGLE.finditer(text, at, end):
        i = match.start()
        before, after = text[i - 1], text[i + 1] if i + 1 < end else " "
        if before in ".!?" and _SENTENCE.match(text, i + 1, end):
            return i  # ‘… from her.’Lee said: a line break went lost behind the mark
        if before.isspace() or after.isalnum():
            if fallback >= 0 and before.isspace() and after.isalnum():
                return fallback  # the next one opens
            continue
        if before in ".,!?…—-–)":
            return i
        if before == "s" and _GOES_ON.match(text, i + 1):
            fallback = i if fallback < 0 else fallback
            continue
        return i
    return fallback


def is_glued(text: str, at: int, end: int) -> bool:
    """Whether a straight mark opens a sentence right behind the full stop of another."""
    return _GLUED.match(text, at - 1, end) is not None


def is_late(text: str, at: int, end: int) -> bool:
    """Whether a straight mark that stands like an opening one closes: `"We begin, "Lee said`."""
    return _LATE.match(text, at - 2, end) is not None


def apart(text: str, at: int, start: int, end: int) -> bool:
    """Whether a straight mark with blanks on both sides opens (`she said: " We begin."`): a later one closes."""
    if at == start or not (text[at - 1].isspace() and text[at + 1 : at + 2].isspace()):
        return False
    later = text.find('"', at + 1, end)
    return later > 0 and text[later - 1] in ".,!?…" and text[at + 2 : at + 3].isalnum()


def ends(text: str, at: int, end: int) -> bool:
    """Whether an opening mark at ``at`` stands as a closing one does: “so“, as some pages set it."""
    before, after = text[at - 1 : at], text[at + 1] if at + 1 < end else " "
    return before not in BEFORE_OPEN and (after.isspace() or after in ",.;:!?)]")


def is_open(text: str, at: int, start: int) -> bool:
    """Whether a straight mark at ``at`` stands as an opening one does."""
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if at == start and after == " " and text[at + 2 : at + 3].isupper():
        return True  # `" It rained," she said`, with a blank too many
    return (
        (before in BEFORE_OPEN or before in "“\"‘'")
        and not after.isspace()
        and after not in ",.;:!?)]"
    )
