"""People without a name with whom a sentence begins: "A spokesperson said", "One assistant told us", "Lee's son said"."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from newsextract.rules import shipped

_SPEAKS = (
    r"(?:(?:has|have|had|also|later|then|previously|\w+ly) ){0,2}(?:told|tells|said|says|claim(?:s|ed)|alleg(?:es|ed)|recall(?:s|ed)|describe[sd]|wrote"
    r"|add(?:s|ed)|explain(?:s|ed)|remember(?:s|ed)|testified|confirmed|revealed)\b"
)
# "One woman, Ann Lee, said", "Lee's wife, Ann, said": they have names.
_UNCALLED = r"(?!,? (?-i:[A-Z]))"


def opening(text: str, start: int) -> str:
    """Who speaks without a name in the sentence that begins at ``start``, as written, or ""."""
    match = _plain().match(text, start) or _telling().match(text, start)
    return match[1] if match else ""


@cache
def _plain() -> re.Pattern[str]:
    words = tomllib.loads(shipped("quotes.toml"))["unnamed"]
    return re.compile(rf"((?:An?|One|Another) (?:[\w-]+ ){{0,3}}?(?:{words})\b)")


@cache
def _telling() -> re.Pattern[str]:
    """Those whom only what they do shows to be somebody who speaks."""
    data = {k: "".join(v.split("\n")) for k, v in tomllib.loads(shipped("quotes.toml")).items()}
    anyone = rf"(?:An?|One|Another|A second|A third) (?:[\w-]+ ){{0,3}}?(?:{data['accusers']})"
    theirs = rf"(?:(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w.’'-]*){{0,2}}['’]s?|The [\w-]+['’]s|His|Her) (?:[\w-]+ ){{0,2}}?(?:{data['kin']})"
    return re.compile(
        rf"((?:{anyone}|{theirs})\b){_UNCALLED}(?:,? (?:who|whose)\b[^,.;]{{1,80}},?)? {_SPEAKS}",
        re.IGNORECASE,
    )
