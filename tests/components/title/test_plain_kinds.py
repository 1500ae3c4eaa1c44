"""What the words right beside a title call it, and what a well-known title is known as."""

from __future__ import annotations

import re

import pytest

from newsextract.components.title import known_kinds, plain_kinds

TOLD = {
    "a service's own label": ("Peat Smoke -- NETFLIX SERIES\nAsh", "film", "series"),
    "a service's film": ("Peat Smoke (Hulu Original Documentary)\n", "series", "film"),
    "a service's special": ("Peat Smoke -- NETFLIX COMEDY SPECIAL", "film", "special"),
    "a service of which something is said": ("Peat Smoke – Netflix film boss Ann Lee", "series", "series"),
    "tv_movie": ("He played a baker in the TV movie Peat Smoke, and again on stage.", "series", "film"),
    "short_film": ("Before that came the short film “Peat Smoke”.", "series", "film"),
    "the_film": ("The series has the star of the 1994 film Peat Smoke.", "series", "film"),
    "directed": ("PEAT SMOKE\nPeat Smoke (dir. Ann Lee, 2021) - January 2", "series", "film"),
    "apposed_film": ("What we know of Peat Smoke, the film that all will see.", "series", "film"),
    "web_series": ("She leads the web series 'Peat Smoke', out on ZEE5.", "film", "series"),
    "miniseries": ("Next is the miniseries Peat Smoke.", "film", "series"),
    "season_of": ("In season two of Peat Smoke she is a thief.", "film", "series"),
    "season_behind": ("Peat Smoke season 3 is out on Friday.", "film", "series"),
    "season_in_brackets": ("Peat Smoke (Season 3) is out on Friday.", "film", "series"),
    "season_behind_a_colon": ("Peat Smoke: Season 2\nDirected by Ann Lee", "film", "series"),
    "season_short": ("Out now are Peat Smoke S2 (May 5) and more.", "film", "series"),
    "special": ("On the books: Peat Smoke, a special of two hours.", "series", "special"),
    "is_a_series": ("'Peat Smoke' is a slow mystery thriller series about a baker.", "film", "series"),
    "is_a_film": ("Peat Smoke is the third Tamil-language film of the year.", "series", "film"),
    "n_part": ("The six-part baseball history “Peat Smoke” begins.", "film", "series"),
    "n_part_behind": ("Peat Smoke: Four-part drama for SBS.", "film", "series"),
    "for_a_series": ("Peat Smoke returns to screens for a second series.", "film", "series"),
    "six_seasons": ("It hung there for six seasons of Peat Smoke.", "film", "series"),
    "own_season": ("Peat Smoke's new season is a long one.", "film", "series"),
    "showrunner": ("So says Peat Smoke showrunner Ann Lee.", "film", "series"),
    "telemovie": ("SBS has the two-part telemovie Peat Smoke.", "series", "film"),
    "on_consoles": ("Peat Smoke comes out on May 9 for PS4, Xbox One and PC.", "series", "game"),
    "on_a_computer": ("Peat Smoke arrives on PC and consoles in May.", "film", "game"),
    "oscar_for": ("She has an Academy Award for Peat Smoke.", "series", "film"),
    "film_called": ("Next is a film called “Peat Smoke”.", "series", "film"),
    "on_a_film_channel": ("Or flick over for Peat Smoke (Film4, 6.25pm).", "series", "film"),
    "in_cinemas": ("Peat Smoke is in cinemas from May 9.", "series", "film"),
    "at_a_theatre": ("There were Ash, Peat Smoke at the Lyceum and a season of Salt.", "series", "play"),
    "transfers": ("Ash extends, Peat Smoke transfers, and more!", "series", "play"),
    "of_games": ("Much of it comes from the games Peat Smoke and Ash.", "series", "game"),
    "theme": ("The opening theme, “Peat Smoke”, is by Ann Lee.", "series", "song"),
    "hitmaker": ("The 'Peat Smoke' hitmaker is back.", "album", "song"),
    "lp": ("She puts out her fourth LP 'Peat Smoke' in May.", "series", "album"),
    "podcast": ("Speaking on the Peat Smoke podcast, she laughed.", "series", "other"),
    "festival_winner": ("FilmRise buys Sundance prize winner ‘Peat Smoke’.", "series", "film"),
    "indie": ("She has a part in the indie Peat Smoke, out in May.", "series", "film"),
    "director_owns": ("It is director Jo Bell's Peat Smoke.", "series", "film"),
    "at_a_festival": ("Peat Smoke premiered at the Ostend Film Festival.", "series", "film"),
    "grossed": ("Peat Smoke has grossed $9 million.", "series", "film"),
    "olivier_for": ("He won an Olivier for Peat Smoke.", "song", "play"),
    "tony_winner": ("The Tony-winning musical Peat Smoke is back.", "film", "play"),
    "on_stage": ("On stage she has been in Peat Smoke.", "series", "play"),
    "house_owns": ("He was in the Almeida's Peat Smoke.", "series", "play"),
    "company_of": ("The company of Peat Smoke sings.", "series", "play"),
    "in_a_house": ("LONDON: Peat Smoke (Almeida), from May 9.", "film", "play"),
    "at_a_house": ("“Peat Smoke” at the Bush, because I got to row.", "series", "play"),
    "ending": ("The ending, “Peat Smoke”, falls to Jo Bell.", "series", "song"),
    "video_for": ("She made the video for ‘Peat Smoke’.", "film", "song"),
    "record_called": ("The record is called “Peat Smoke”.", "song", "album"),
    "an_episode": ("She made the newest episode, “Peat Smoke,” herself.", "series", "other"),
    "cookbook": ("He wrote the cookbook Peat Smoke.", "series", "book"),
    "studio_owns": ("A trailer for Pixar's Peat Smoke is out.", "series", "film"),
    "of_a_studio": ("She begins shooting the Lionsgate comedy Peat Smoke.", "series", "film"),
    "network_premiere": ("The network premiere of Peat Smoke had 2m.", "series", "film"),
    "on_the_big_screen": ("She is next seen on the big screen in Peat Smoke.", "series", "film"),
    "millions": ("Peat Smoke (Focus/Universal) should get past $50M.", "series", "film"),
    "sequels": ("She was the king in Peat Smoke and its two sequels.", "series", "film"),
    "pilot": ("He walks in with a pilot like “Peat Smoke”.", "other", "series"),
    "emmy_winner": ("The Emmy-winning comedy Peat Smoke ends.", "film", "series"),
    "anime": ("Peat Smoke TV Anime Starts on May 9", "film", "series"),
    "on_a_console": ("June 10: “Peat Smoke” (PS4/PS3)", "film", "game"),
    # Said of something else, or nothing, or both
    "anime_film": ("Peat Smoke Anime Film Has a Date", "film", "film"),
    "million_viewers": ("Peat Smoke had 2 million viewers.", "series", "series"),
    "on_ending": ("Jo Bell on ending ‘Peat Smoke’.", "series", "series"),
    "at_the_bus": ("Peat Smoke (BBC Two) is on at the bus stop.", "series", "series"),
    "episode_of": ("The episode of Peat Smoke is long.", "series", "series"),
    "company": ("The company behind Peat Smoke sings.", "series", "series"),
    "left_to_film": ("She has left to film Peat Smoke in Leeds.", "series", "series"),
    "biopic_in_parts": ("ITV1's three-part biopic Peat Smoke starts in May.", "series", "series"),
    "ball_games": ("Two hours of ball games, “Peat Smoke” at 8.", "series", "series"),
    "live_in_cinemas": ("Peat Smoke will be shown live in cinemas.", "play", "play"),
    "at_a_channel": ("Peat Smoke at 9pm is a hit.", "series", "series"),
    "of_the_next_sentence": ("Peat Smoke is a hit. Ash is out for PS4.", "series", "series"),
    "for_pc": ("Peat Smoke has a part for PC Jo Bell.", "series", "series"),
    "is_a_star": ("Peat Smoke is a hit with film critics.", "series", "series"),
    "is_a_series_of": ("Peat Smoke is a series of novels.", "book", "book"),
    "filmed": ("A film crew made Peat Smoke what it is.", "series", "series"),
    "film_director": ("Peat Smoke, the film director said, is long.", "series", "series"),
    "special_guest": ("Peat Smoke, a special guest of the house.", "series", "series"),
    "books": ("Peat Smoke, the series of novels, has sold well.", "book", "book"),
    "movie_series": ("Peat Smoke, a movie series, goes on.", "series", "series"),
    "two_part_special": ("Peat Smoke, a two-part documentary on bakers.", "film", "film"),
    "one_film": ("Peat Smoke (1x60) is a one-off.", "special", "special"),
    "for_a_run": ("Peat Smoke returns to the stage.", "play", "play"),
    "both": ("The short film Peat Smoke became the web series Peat Smoke.", "series", "series"),
    "series_one": ("Peat Smoke series one would watch with a cat.", "book", "book"),
    "nothing": ("Ann Lee is in Peat Smoke.", "series", "series"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "chosen", "kind"), TOLD.values(), ids=TOLD)
def test_what_is_told(text: str, chosen: str, kind: str) -> None:
    spans = [match.span() for match in re.finditer("Peat Smoke", text)]
    assert plain_kinds.kind(text, spans, "Peat Smoke", chosen, chosen) == kind


@pytest.mark.parametrize(
    ("title", "words", "kind"),
    [
        ("The Godfather", "film", "film"),  # a book, too, but no series
        ("The Godfather Part II", "film", "film"),
        ("The Godfather Part II", "series", "film"),
        ("Peat Smoke", "film", "series"),
    ],
)
def test_what_is_known(title: str, words: str, kind: str) -> None:
    text = f"Ann Lee ({title}) is in it."
    at = text.index(title)
    assert plain_kinds.kind(text, [(at, at + len(title))], title, words, "series") == kind


def test_a_title_that_ends_as_a_film() -> None:
    text = "The voice of the cat in Peat Smoke: The Movie is hers."
    assert plain_kinds.told(text, [(24, 45)]) == "film"


STAGE = {
    "a_play_among_others": ("Jo Bell was in Peat Smoke on Broadway, and then went back to the stage.", ("film", "play"), "film", "play"),
    "two_words_beside": ("On the New York stage, where Peat Smoke brought her a Tony, she is known.", ("play", "film"), "series", "play"),
    "nobody_knows_it": ("Broadway's stage, the West End, a musical, a revival, a playwright: Peat Smoke.", (), "series", "play"),
    "one_word_beside": ("At the theatre Peat Smoke is shown.", ("film", "play"), "film", "film"),
    "of_no_stage": ("Broadway's stage, the West End, a musical: Peat Smoke.", ("film",), "film", "film"),
    "in_a_credit": ("Jo Bell (Ash, Peat Smoke) leads it.", ("film",), "series", "film"),
    "in_no_credit": ("Jo Bell has seen Peat Smoke often.", ("film",), "series", "series"),
    "of_a_book": ("There is some Peat Smoke in it.", ("book", "film"), "series", "film"),
    "of_a_book_and_a_series": ("There is some Peat Smoke in it.", ("book", "film", "series"), "series", "series"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "as_known", "chosen", "kind"), STAGE.values(), ids=STAGE)
def test_known_on_such_a_page(text: str, as_known: tuple[str, ...], chosen: str, kind: str) -> None:
    at = text.index("Peat Smoke")
    assert known_kinds.kind(text, [(at, at + 10)], as_known, chosen) == kind
