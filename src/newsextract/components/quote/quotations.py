"""Whether words in marks are a quotation, or a title, a nickname or a scare quote."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import layout, memo, names
from newsextract.components import works
from newsextract.components.quote import attributed
from newsextract.components.quote.cue_reading import Cue
from newsextract.components.quote.quotepairs import Quoted
from newsextract.components.title.title_forms import title_key

_WORDS = re.compile(r"[\w’'\-]+")
# What stands before a sentence: the end of another, a dash, a colon, a bracket's end.
_SENTENCE_BEFORE = re.compile(r"(?:[.!?…:][”\"’'»)\]]*|[—–])\s*$")
# "“Blood”: Lee on …", "… on love: “Blood”": a headline's quotation.
_HEADLINE_AFTER = re.compile(r"\s?(?::|[—–-]\s)")

# Names are given, not said: "known to all as “the Duchess”", "the so-called “Widow”".
_NAMING = re.compile(
    r"(?:\b(?:aka|a\.k\.a\.|so-called|nicknamed|alias|know[ns]?(?: [\w’'-]+){0,4} as|knew (?:[\w’'-]+ ){1,3}as)(?: the| a)?|\b(?:calls?|called) (?:him|her|it|them|me)|\b(?:dubbed|called|the|as the)) ?$"
)

_LABELLED = re.compile(
    r" (?:section|tab|hashtag|page|label|category|button|banner|playlist|folder|icon|badge|sticker|menu|row|carousel|hub|collection|filter|award|prize)s?\b"
)

# "Ann “Zip” Lee", "J. R. “The Duke” Marsh Jr"
_NAME_BEFORE = re.compile(r"(?<![\w’'])[^\W\d_][\w.’'-]* \Z")

# "with the immortal line “You came.”", "Her only comment was “God knows.”"
_LINE_BEFORE = re.compile(
    r"\b(?:(?:the|his|her|their|its|immortal|final|last|only|opening|closing|best|famous) (?:line|words|caption|message|note)(?: as)?"
    r"|(?:only|whole|entire|first|last|final) (?:comment|answer|reply|response|words?|line)(?: is| was| were)),? ?$"
)

# "She reacted by commenting, “Miss you”"; "commented on “Miss You”" names a song.
_SAID_SO = re.compile(
    r"\b(?:comment(?:ed|s|ing)|caption(?:ed|ing)|sa(?:id|ys|ying)|wr(?:ote|ites|iting)|add(?:ed|s|ing)|repl(?:ied|ies|ying)|tweeted|texted|quipped|exclaimed)[,:] $"
)

_IT_WAS = re.compile(r"[Ii]t (?:was|is|has been|had been|’s|'s) ")

# "thanked his “kind” fans", "the “missing” tape": the page's own reserve, whatever verb stands before it.
_RESERVED = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Ss]o-called)(?: (?:\w+ly|very|most|more|now))? $"
)
# "called her “fearless” and": what is no noun ends the words of whoever called her so.
_THING = re.compile(
    r" (?!(?:and|or|but|who|whose|that|which|when|while|as|after|before|in|on|at|for|of|to|from|with|by|during|because|since)\b)[a-z][a-z-]+"
)

# "objected to the word “cutlass”": a word is spoken of, not said, unless somebody used it.
_TERM = re.compile(
    r"(?P<used>\b(?:us(?:e[sd]?|ing)|uses? of|said|say(?:s|ing)?|text(?:s|ed|ing)|wr(?:ote|ites|iting)|shout(?:s|ed|ing)|repeat(?:s|ed|ing)) (?:[\w’']+ )?)?\bthe (?:word|phrase|term) $"
)

# "« Older posts Newer posts »", "« Prev Next »": where a page goes on.
_PAGING = re.compile(
    r"(?:(?:older|newer|previous|prev|next|back|home|page)(?: (?:posts?|entries|articles?|page|stor(?:y|ies)|\d+))?[\s|·/–-]*)+",
    re.IGNORECASE,
)


def is_quotation(doc: Doc, one: Quoted, cue: Cue | None, previous: Quoted | None) -> bool:
    """Whether somebody is said to have said the words of ``one``.

    Args:
        cue: the words beside it that say whose it is, if there are any
        previous: the quotation before it
    """
    text = memo.text(doc)
    if is_titled(doc, one):
        return False
    block = layout.blocks(text)[one.block]
    if block.kind in layout.NOISE:
        return block.kind == "teaser" and _teased(doc, one, block)
    words = _WORDS.findall(text[one.start : one.end])
    if not one.closed and (one.mark == "'" or len(words) < 5):
        ends = one.outer_end == layout.blocks(text)[one.last_block].end
        return len(words) > 1 and _is_sentence(text, one) and ends
    if len(words) == 1 == len(words[0]):
        return False  # "a man known as “A”"
    if _is_nickname(text, one, words) or _PAGING.fullmatch(text, one.start, one.end):
        return False
    if _is_label(text, one, words) or _is_reserved(text, one, words) or _is_term(text, one, words):
        return False
    if _title_case(text, one, words) and len(words) <= 8:
        if _headline(text, one, block):
            return True
        # Title Case: a title, unless a cue right beside it says that it was spoken.
        return cue is not None and cue.adjacent and text[one.end - 1] in ",.!?"
    if _is_sentence(text, one):
        return True
    if _is_name(text, one, words) or _is_somebody(doc, one):
        return False
    if attributed.is_attributed(text, one.outer_start, one.outer_end):
        return True
    if cue is not None:
        if len(words) <= 2 and _IT_WAS.match(cue.text):
            return False  # "It was revealed that he left her “heartbroken”": nobody says so
        if len(words) <= 2:
            if _SAID_SO.search(text, max(0, one.outer_start - 20), one.outer_start):
                return True
            ends = text[one.end - 1] in ".,!?"
            # A name or a title begins with a capital; "hinted that he would be “safe”" is said.
            return (cue.adjacent and (cue.short or ends)) or (
                (cue.adjacent or cue.short) and words[0][0].islower()
            )
        return cue.adjacent or len(words) >= 3
    if previous is not None and _goes_on(text, previous, one):
        return True
    return _alone(text, one, block, words)


def is_titled(doc: Doc, one: Quoted) -> bool:
    """Whether the words are a title of the article, or part of one."""
    text = memo.text(doc)[one.start : one.end].rstrip(",.")
    titles = memo.once(doc, "title_keys", _title_keys)
    if title_key(text) in titles:
        return True
    inside = [w.roles["work"] for w in works.mentions(doc)]
    return any(s <= one.start and one.end - 1 <= e for s, e in inside)


def _title_keys(doc: Doc) -> frozenset[str]:
    return frozenset(title_key(w.fields["title"]) for w in works.mentions(doc))


def _title_case(text: str, one: Quoted, words: list[str]) -> bool:
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in words)
    whole = text[one.start : one.end]
    return len(words) >= 3 and capitals >= 0.75 * len(words) and not whole.isupper()


def _is_name(text: str, one: Quoted, words: list[str]) -> bool:
    """Whether the words are what somebody or something is called."""
    naming = _NAMING.search(text, max(0, one.outer_start - 60), one.outer_start)
    if naming is None or len(words) > 6:
        return False
    if re.match(r"\W*(?:aka|a\.k|so-|nick|alias|kn)", naming[0]):
        return True
    # "called it “very sad”" is an opinion, "calls her “Lucky”" a name.
    return (
        all(w[0].isupper() or w in ("the", "of", "a", "an") for w in words)
        and words[-1][0].isupper()
    )


def _is_label(text: str, one: Quoted, words: list[str]) -> bool:
    """Whether the words name a part of a page or a list: "in our “Trailers and More” section"."""
    named = words[0][0].isupper() or text[one.start] == "#"
    return named and len(words) <= 6 and _LABELLED.match(text, one.outer_end) is not None


def _is_reserved(text: str, one: Quoted, words: list[str]) -> bool:
    """Whether one word or two in marks stand as an adjective does, behind "the" or "his" and before their noun."""
    return (
        len(words) <= 2
        and words[0][0].islower()
        and text[one.end - 1].isalnum()
        and _RESERVED.search(text, max(0, one.outer_start - 30), one.outer_start) is not None
        and _THING.match(text, one.outer_end) is not None
    )


def _is_term(text: str, one: Quoted, words: list[str]) -> bool:
    """Whether the words are a word or a phrase of which the sentence speaks."""
    term = _TERM.search(text, max(0, one.outer_start - 40), one.outer_start)
    return len(words) <= 3 and term is not None and term["used"] is None


def _is_somebody(doc: Doc, one: Quoted) -> bool:
    """Whether the words are somebody's name and no more: "in the guise of “Amanda”"."""
    end = one.end - (memo.text(doc)[one.end - 1] in ".,")
    return any(m.start == one.start and m.end == end for m in names.mentions(doc))


def _is_nickname(text: str, one: Quoted, words: list[str]) -> bool:
    """Whether the words stand inside a name: "Ann “Zip” Lee said"."""
    if len(words) > 3 or text[one.end - 1] in ".,!?…" or not text[one.start].isupper():
        return False
    before = _NAME_BEFORE.search(text, max(0, one.outer_start - 20), one.outer_start)
    behind = text[one.outer_end : one.outer_end + 2]
    inside_a_name = before is not None and before[0][0].isupper() and behind[1:].isupper()
    return inside_a_name and behind[0] == " " and words[-1][0].isupper()


def _is_sentence(text: str, one: Quoted) -> bool:
    """Whether the words are a sentence and stand where one does, so that even one word is spoken."""
    first = text[one.start]
    if first.islower() or text[one.end - 1] not in ".,!?…":
        return False
    return bool(_SENTENCE_BEFORE.search(text, max(0, one.outer_start - 4), one.outer_start))


def _headline(text: str, one: Quoted, block: layout.Block) -> bool:
    if text[block.end - 1] in ".!?":
        return False
    if one.outer_start <= block.start + 1:
        return _HEADLINE_AFTER.match(text, one.outer_end, block.end) is not None
    return one.outer_end >= block.end - 1 and text[one.outer_start - 2 : one.outer_start] == ": "


def _teased(doc: Doc, one: Quoted, block: layout.Block) -> bool:
    """Whether a teaser ("Read more: Ann Lee on fame: 'I hid'") quotes somebody whom it names."""
    text = memo.text(doc)
    words = _WORDS.findall(text[one.start : one.end])
    named = any(
        block.start <= m.start < one.start and m.label == "PERSON" for m in names.mentions(doc)
    )
    return named and len(words) > 1 and not _title_case(text, one, words)


def _goes_on(text: str, previous: Quoted, one: Quoted) -> bool:
    """Whether ``one`` is a further phrase of the same report: ``were "safe" and that he was "tired"``."""
    between = text[previous.outer_end : one.outer_start]
    if between == ", " and text[one.start].islower():
        return True  # "called it 'daft', 'tacked on' and 'an hour too long'"
    return len(between) < 60 and re.match(r",? (?:and|but|or)\b[^.;:!?]*$", between) is not None


def _alone(text: str, one: Quoted, block: layout.Block, words: list[str]) -> bool:
    """Whether words without a cue are spoken: by their length, their end, their place."""
    ends = text[one.end - 1] in ".,!?…" or (
        text[one.outer_end : one.outer_end + 1] in (".", ",") and len(words) > 6
    )
    capitals = sum(w[0].isupper() or w[0].isdigit() for w in words)
    starts_block = one.outer_start <= block.start + 1
    lower = 4 * capitals < 3 * len(words)
    if text[one.start].isupper() and text[one.end - 1] in ".,!?…" and len(words) <= 3:
        before = text[max(block.start, one.outer_start - 60) : one.outer_start]
        if _LINE_BEFORE.search(before):
            return True
        # "Asked about it, she typed, “It's a wrench.”": in a title the last word has a capital, too.
        apart = starts_block or before.endswith(", ")
        if apart and text[one.end - 1] in ".!?" and len(words) > 1 and words[-1][0].islower():
            return True
    if block.kind == "heading" and starts_block and len(words) >= 3 and lower:
        return True
    if starts_block and one.outer_end >= block.end - 2 and len(words) >= 4:
        return True
    if len(words) <= 3:
        return starts_block and _headline(text, one, block)
    if one.mark == "'" and len(words) < 6 and not ends:
        return starts_block and _headline(text, one, block)
    return True
