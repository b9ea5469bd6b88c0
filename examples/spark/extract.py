"""Runs `ketnoi extract` on the workers of a Spark cluster: article lines in, record lines out."""

import argparse
import re
import shlex
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pyspark.accumulators import Accumulator, AccumulatorParam
from pyspark.sql import Row, SparkSession

# How many of the articles that were left out the driver names; the executors' logs name all.
NAMED = 10
# Exit codes of ketnoi: all done, some input left out. Any other means that it broke.
DONE = (0, 1)
# What the driver looks for in Spark's long report of a task that failed.
MARK = "ketnoi on "


class FirstOnes(AccumulatorParam[list[str]]):
    """Gathers lines of text from the workers, and keeps the first of them."""

    def zero(self, value: list[str]) -> list[str]:
        """Return an empty list."""
        return []

    def addInPlace(self, value1: list[str], value2: list[str]) -> list[str]:
        """Return the lines of both lists, at most NAMED of them."""
        return (value1 + value2)[:NAMED]


def reasons(messages: Iterable[str], articles: Path) -> Iterator[str]:
    """Name the articles that ketnoi left out.

    Args:
        messages: what ketnoi said: `skipped: FILE:17: field text: ...`.
        articles: that file, a line an article.

    Yields:
        For each article left out the reason, and how its line begins.
    """
    place = re.compile(rf"skipped: {re.escape(str(articles))}:(\d+): (.*)")
    found = [match.groups() for match in map(place.match, messages) if match]
    why = {int(number): reason for number, reason in found}
    with articles.open("rb") as lines:
        for number, line in enumerate(lines, 1):
            if number in why:
                # The number is of no use to anyone: it counts in this partition only.
                yield f"{why[number]}: {line[:100].decode(errors='replace').strip()}"


def extractor(
    command: list[str], left_out: Accumulator[int], named: Accumulator[list[str]]
) -> Callable[[Iterable[Row]], Iterator[bytes]]:
    """Make the function that turns a partition of articles into records.

    Args:
        command: how ketnoi is started on a worker.
        left_out: counts the articles of which no record was made.
        named: gathers which ones, and why.

    Returns:
        A function from rows, whose `value` is an article's line (bytes), to record lines (bytes). It raises
        RuntimeError when ketnoi can't be started or breaks; Spark then tries the partition again.
    """

    def fail(what: str) -> RuntimeError:
        return RuntimeError(f"{MARK}{socket.gethostname()}: {what}")

    def extract(rows: Iterable[Row]) -> Iterator[bytes]:
        with tempfile.TemporaryDirectory(prefix="ketnoi-") as folder:
            # A file and no pipe: its name tells what is in it even where the first line is bad, and an error in
            # reading the input can't look like its end.
            articles = Path(folder, "articles.jsonl")
            wanted = 0
            with articles.open("wb") as file:
                for row in rows:
                    file.write(row.value + b"\n")
                    wanted += bool(row.value.strip(b" \t\r"))
            if wanted == 0:
                return
            given = 0
            with Path(folder, "messages").open("w+b") as errors:
                try:
                    process = subprocess.Popen(
                        [*command, "extract", str(articles)], stdout=subprocess.PIPE, stderr=errors
                    )
                except OSError as error:
                    raise fail(
                        f"{shlex.join(command)} can't be started ({error.strerror}); install it on every worker, or "
                        "send it along with --archives and say with --ketnoi how it is started"
                    ) from error
                with process:
                    for record in process.stdout:
                        yield record.rstrip(b"\n")
                        given += 1
                errors.seek(0)
                messages = errors.read().decode(errors="replace").splitlines()
            skipped = sum(message.startswith("skipped: ") for message in messages)
            # Each article is a record or is named as skipped; anything less would be lost in silence.
            if process.returncode not in DONE or given + skipped != wanted:
                last = messages[-1] if messages else "it said nothing"
                raise fail(f"exit code {process.returncode}, {given} of {wanted} articles done: {last}")
            for reason in reasons(messages, articles):
                print("left out:", reason, file=sys.stderr)
                named.add([reason])
            left_out.add(skipped)

    return extract


def main() -> int:
    """Run the job; exit codes are ketnoi's: 0 for done, 1 when some articles were left out or the job failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", help="file or folder of article lines (.jsonl, also .jsonl.gz)")
    parser.add_argument("records", help="folder to be made for the records")
    parser.add_argument("--ketnoi", default="ketnoi", help="how ketnoi is started on a worker (default: ketnoi)")
    args = parser.parse_args()

    spark = SparkSession.builder.appName("ketnoi extract").getOrCreate()
    context = spark.sparkContext
    left_out = context.accumulator(0)
    named = context.accumulator([], FirstOnes())
    # As bytes, with LF alone as the end of a line: what is not UTF-8 must reach ketnoi as it is, to be refused by
    # name. As text, Spark would put a sign of its own in the place of each bad letter.
    lines = spark.read.text(args.articles, lineSep="\n").selectExpr("cast(value as binary) as value")
    records = lines.rdd.mapPartitions(extractor(shlex.split(args.ketnoi), left_out, named))
    try:
        records.saveAsTextFile(args.records)
    except Exception as error:
        ours = re.search(rf"{MARK}.*", str(error))
        if not ours:
            raise
        print(ours[0], file=sys.stderr)
        return 1
    finally:
        spark.stop()
    if left_out.value == 0:
        return 0
    for reason in named.value:
        print("left out:", reason, file=sys.stderr)
    print(
        f"{left_out.value} articles left out; the others are in {args.records}, the logs of the executors name all",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
