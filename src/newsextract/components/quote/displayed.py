"""Words set apart without marks: ``She said:`` and a paragraph below it, ``Logline: When …``."""

from __future__ import annotations

import re

from newsextract import layout
from newsextract.components.quote.quotepairs import Quoted

RULE = "displayed"
# The line above says that words follow; "The cast includes:" does not.
_FOLLOWS = re.compile(
    r"\b(?:said|says|wrote|writes|(?:quote-)?tweeted|posted|captioned|read|reads|added|continued|replied|replies|answered|answer|reply|response|statement|notice|tweet|synopsis|logline|"
    r"describes? (?:the |its |it\b)?(?:(?:first |new )?(?:story|series|film|movie|show|plot|book|novel|manga|game|volume|season))?"
    r"|sums? (?:up )?(?:the |its |it\b)?(?:story|series|film|movie|show|plot|book|novel|manga|game|premise)?(?: up)?|official word(?: on (?:it|the \w+))?)"
    r"(?:,? (?:this|that|it|as|like|so|thus|follows|in|full|part|a|statement|on|twitter|instagram|facebook|weverse|x|word|for))*:$",
    re.IGNORECASE,
)
# What somebody says may be summed up there: "Lee said that it took longer than all else on the show:"
_TELLS = re.compile(
    r"\b(?:sa(?:id|ys)|t(?:old|ells)|explain(?:s|ed)|sp(?:oke|eaks)|talk(?:s|ed)|reveal(?:s|ed)|teas(?:es|ed)|recall(?:s|ed)|not(?:es|ed)|jok(?:es|ed)|commented|confirm(?:s|ed)"
    r"|admit(?:s|ted)|insist(?:s|ed)|confess(?:es|ed)|ponder(?:s|ed)|reflect(?:s|ed)|reminisc(?:es|ed)|promis(?:es|ed)|quip(?:s|ped)|g(?:ave|ives) (?:us|her|his|their|a|an)|weigh(?:s|ed) in|discuss(?:es|ed)|address(?:es|ed)|detail(?:s|ed)|describ(?:es|ed)|touch(?:es|ed) (?:up)?on|(?:went|goes) on|look(?:s|ed) back|opened up|had this|wr(?:ites|ote|itten) (?:in|on|about|of)|posted (?:in|on|about))\b"
    r"[^.!?:;\n]{0,160}:$"
)
# "She dished:", "Lee looked back on the part, musing:"
_SPOKE = re.compile(
    r"\b(?:dish(?:es|ed|ing)|mus(?:es|ed|ing)|shar(?:es|ed|ing)|stat(?:es|ed|ing)|gush(?:es|ed|ing)|vent(?:s|ed|ing)|elaborat(?:es|ed|ing)|conclud(?:es|ed|ing)|not(?:es|ed|ing)"
    r"|remark(?:s|ed|ing)|respond(?:s|ed|ing)|opin(?:es|ed|ing)|rav(?:es|ed|ing)|vow(?:s|ed|ing)|observ(?:es|ed|ing)|joking|saying|writing|adding|explaining|revealing|recalling|teasing|telling [\w’' ]{1,40}"
    r"|admitting|insisting|reflecting|continuing|replying|confessing|commenting|clarif(?:ies|ied|ying)|argu(?:es|ed|ing)|declar(?:es|ed|ing)|exclaim(?:s|ed|ing)|enthus(?:es|ed|ing)):$",
    re.IGNORECASE,
)
# "The story centers on a boy who enters a school:", "Added writer Ann Lee:"
_BRINGS = re.compile(
    r"\b(?P<plot>story|plot|manga|novel|anime|series) (?:begins|opens|starts|cent(?:er|re)s|follows|focuses|revolves|is set|takes place)\b[^.:;\n]{5,160}:$"
    r"|(?:^|[.!?] )(?:Says|Said|Adds|Added|Writes|Wrote|Tweeted|Explains|Explained) (?:[a-z][\w-]* ){0,3}[A-Z][^.!?:;\n]{2,60}:$"
)
# "Comment from Ann Lee:"
_COMMENT = re.compile(r"\W*(?:[Cc]omments?|[Mm]essages?|[Ss]tatements?) (?:from|by) [^:\n]{2,80}:")
SAYS = re.compile(r"\b(?:sa(?:id|ys)|wr(?:ote|ites)|add(?:s|ed)|tweeted|stated|repl(?:ied|ies)),$")
"""A line that ends so brings in somebody's words as one with a colon does: "Asked about it, she said,"."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
# "Here is what Lee posted:" stands above a picture that is gone; below it the page goes on.
_POSTED = re.compile(
    r"\b(?:(?:quote-)?tweeted|posted|captioned|tweet|post)(?: (?:on|to) (?:twitter|instagram|facebook|x))?:$",
    re.IGNORECASE,
)
_VOICE = re.compile(
    r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Yy]ou|[Yy]our)\b|[!?#@…]|[\U0001F000-\U0001FAFF\u2600-\u27BF]"
)
_REPORT = 30  # words: a longer post speaks of its writer or to its readers
_DOCUMENT = re.compile(
    r"\W{0,3}(?:the )?(?:official |full |short |series |show )?(?:synopsis|logline|log line|tagline|blurb|storyline|premise)(?:\*\*)?\s?[:|–—](?:\*\*)?\s+(?=\w)",
    re.IGNORECASE,
)
# "I" in a quotation within the paragraph says nothing of whose the paragraph is.
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_MARK = re.compile('[“”"]')
_PLOT = 10  # words
_HELLO = re.compile(
    r"\W*(?:Hello|Greetings|Good (?:morning|day|afternoon|evening))[.,!]? (?:[Tt]his is|[Ww]e are|[Ff]rom)\b"
)
_THANKS = re.compile(r"\bThank you(?: very much| once again| again)?\.?\W{0,2}\Z")
_PARAGRAPHS = 9  # of such a letter
_QUOTING = re.compile(r"(?:>\s*)*")
_LABEL = re.compile(r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3}\s?[:|–—-]\s")


def find(text: str) -> tuple[tuple[Quoted, bool], ...]:
    """Displayed words, and whether they are a document's (else the line above says whose)."""
    blocks = layout.blocks(text)
    found: list[tuple[Quoted, bool]] = []
    for index, block in enumerate(blocks):
        if block.kind in layout.NOISE or block.kind == "item":
            continue
        if match := _DOCUMENT.match(text, block.start, block.end):
            if _whole(text, match.end(), block.end):
                found.append((_quoted(match.end(), block.end, index), True))
        elif index and block.kind == "paragraph" and text[blocks[index - 1].end - 1] in ":,":
            above = blocks[index - 1]
            if (
                above.kind not in layout.NOISE
                and _announced(text, above, block)
                and _whole(text, block.start, block.end)
                and not _LABEL.match(text, block.start, block.end)
            ):
                start = block.start + len(_QUOTING.match(text, block.start, block.end)[0])  # type: ignore[index]
                last = _letter(text, blocks, index)
                end = blocks[last].end - (last == index and _is_stray(text, start, block.end))
                found.append((Quoted(start, end, start, end, "", True, index, last), False))
    # Under several titles of a list they are the page's own words.
    several = sum(document for _, document in found) > 1
    return tuple((one, document) for one, document in found if not (several and document))


def _letter(text: str, blocks: tuple[layout.Block, ...], index: int) -> int:
    """The last block of an agency's letter to the fans, which begins with a greeting and ends with thanks."""
    if _HELLO.match(text, blocks[index].start, blocks[index].end):
        for last in range(index, min(index + _PARAGRAPHS, len(blocks))):
            if any(mark in text[blocks[last].start : blocks[last].end] for mark in "“”"):
                break
            if _THANKS.search(text, blocks[last].start, blocks[last].end):
                return last
    return index


def _announced(text: str, above: layout.Block, block: layout.Block) -> bool:
    """Whether a line tells that somebody's words follow; where it only sums them up, they say "I" or "we"."""
    end = text[max(above.start, above.end - 90) : above.end]
    if _FOLLOWS.search(end):
        long = len(text[block.start : block.end].split()) >= _REPORT
        return not (
            long and _POSTED.search(end) and not _VOICE.search(text, block.start, block.end)
        )
    line = text[max(above.start, above.end - 240) : above.end]
    if line.endswith(","):
        mine = _FIRST_PERSON.search(text, block.start, block.end)
        return SAYS.search(line) is not None and mine is not None
    if brings := _BRINGS.search(line):
        # A plot is told at some length; "The story follows three sisters:" may stand above their names.
        plot = brings["plot"] is not None
        return not plot or len(text[block.start : block.end].split()) >= _PLOT
    tells = _TELLS.search(line) or _SPOKE.search(line)
    tells = tells or _COMMENT.fullmatch(text, above.start, above.end)
    own = _QUOTED.sub("", text[block.start : block.end])
    return tells is not None and _FIRST_PERSON.search(own) is not None


def _whole(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a sentence or more, without marks of its own around it."""
    if text[end - 1] in '”"':
        opened = text.find("“" if text[end - 1] == "”" else '"', start, end - 1)
        # What somebody else said ends there, or the whole, whose opening mark is missing.
        if opened > start or _is_stray(text, start, end):
            end -= 1
    return text[start] not in "“\"‘'«„&" and text[end - 1] in ".!?…" and end - start > 12


def _is_stray(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is closed by a mark and opened by none."""
    return text[end - 1] in '”"' and _MARK.search(text, start, end - 1) is None


def _quoted(start: int, end: int, block: int) -> Quoted:
    return Quoted(start, end, start, end, "", True, block, block)
