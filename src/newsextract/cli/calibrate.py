"""``newsextract calibrate``: confidence by what reviewers decided."""

from __future__ import annotations

from typing import Annotated

import typer


def calibrate(
    outs: Annotated[list[str], typer.Argument(metavar="OUT...", help="Folders of reviewed runs.")],
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where the calibration goes.")
    ] = "calibration.json",
    made_with: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="The calibration that the runs were made with, if any."),
    ] = None,
) -> None:
    """Recalibrate confidence by the decisions in OUT/review, for extract --calibration.

    Shows the expected calibration error before and after (cross-validated by article). A kind of
    record with too few decisions, or that gains nothing, is left as it is.
    """
    from newsextract import calibration
    from newsextract.errors import NewsextractError
    from newsextract.review import calibrating

    earlier = calibration.read(made_with) if made_with else None
    fitted = calibrating.calibrate(calibrating.cases(outs, earlier))
    for one in fitted:
        after = "" if one.after is None else f", after {one.after:.3f}"
        left = f"; left as it is: {one.reason}" if one.curve is None else ""
        typer.echo(
            f"{one.kind}: {one.decided:,} decided, {one.right:,} right, calibration error "
            f"{one.before:.3f}{after}{left}"
        )
    if all(one.curve is None for one in fitted):
        typer.echo(f"nothing to calibrate; {output} was not written")
        return
    try:
        calibrating.write(output, fitted)
    except OSError as error:
        raise NewsextractError(f"cannot write {output}: {error.strerror}") from error
    typer.echo(f"written to {output}")
