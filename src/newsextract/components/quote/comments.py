"""Comments under the handle of whoever wrote them: ``@annlee wrote: “So proud.”``, ``ann_lee88: So proud.``"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsextract.components.quote.posts import Post
from newsextract.components.quote.quotepairs import Quoted

_VERB = (
    r"(?:wrote|writes|said|says|commented|comments|added|adds|replied|tweeted|posted|penned|asked|joked|quipped|reacted|stated"
    r"|responded|exclaimed|noted|shared|chimed in)"
)
_AT = r"@\w[\w.]{0,28}\w"
# Without its @ a handle is told by what no name has: "ann_lee88", "tv.fan"; times, episodes and addresses are none.
_HANDLE = (
    rf"(?:{_AT}|(?!(?:s\d+)?ep?(?:isode)?_?\d|https?\b|www\.)(?=[a-z_.]*[\d_.])(?=(?:[\d_.]*[a-z]){{4}})(?!\S*\.(?:com|co|net|org|tv|uk|in)\b)"
    r"[a-z_][a-z\d_.]{3,29})"
)
_COMMENT = re.compile(
    rf"^[ \t]*(?:[-•*–—][ \t]*)?(?P<name>{_HANDLE})(?:[ \t]*\([^()\n]{{1,40}}\))?(?P<verb> (?:also |then )?{_VERB})?[ \t]*:[ \t]*(?P<words>\S.*)$",
    re.MULTILINE,
)
# "… @annlee wrote on X: “So proud”", "… a user, @annlee, said, “So proud”"
_BEFORE = re.compile(
    rf"(?<![\w@./])(?P<s>{_AT}),? (?:also |then )?{_VERB}(?: (?:on|in|under) [\w’' ]{{1,30}})?[:,]? ?$"
)
_LABEL = re.compile(
    rf"[ \t]*(?:[-•*–—][ \t]*)?(?P<s>{_HANDLE})(?: (?:also |then )?{_VERB})?[ \t]*[:,] ?$"
)
_AFTER = re.compile(
    rf"[,.!?…]? ?(?:{_VERB}(?: (?:a |one |the |another )?(?:fan|user|viewer|follower))?,? (?P<s>{_AT})|(?P<b>{_AT}) (?:also |then )?{_VERB})\b"
)
_OPENS = "“\"‘'«"
_FEW = 2  # words at least


def find(text: str) -> Iterator[Post]:
    """The comments of a text that bear no marks, in order, where there are several lines of such."""
    lines = list(_COMMENT.finditer(text)) if ":" in text else []
    if len(lines) < 2:
        return
    for match in lines:
        start, end = match.start("words"), len(match["words"].rstrip()) + match.start("words")
        if text[start] in _OPENS or len(text[start:end].split()) < _FEW:
            continue
        yield Post(
            Quoted(start, end, start, end, "", True, -1, -1), match["name"], match.span("name")
        )


def before(text: str, start: int, at: int) -> tuple[int, int] | None:
    """The handle of whom the words right before ``at`` in ``text[start:at]`` say that he wrote what follows."""
    match = _BEFORE.search(text, start, at) or _LABEL.match(text, start, at)
    return None if match is None else match.span("s")


def behind(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The handle of whom the words right behind ``at`` say that he wrote what stands before."""
    match = _AFTER.match(text, at, end)
    return None if match is None else match.span("s" if match["s"] else "b")
