import click
from click.testing import CliRunner


@click.group()
@click.option("--verbose", is_flag=True, help="Say more.")
@click.pass_context
def cli(ctx, verbose):
    """A tool."""
    ctx.obj = verbose


@cli.command()
@click.argument("name")
@click.option("--count", default=1, show_default=True, type=click.IntRange(1, 5), help="How often.")
@click.option("--kind", type=click.Choice(["hello", "bye"]), default="hello")
@click.pass_obj
def greet(verbose, name, count, kind):
    """Greets NAME."""
    for _ in range(count):
        click.echo(f"{kind} {name}" + (" (verbose)" if verbose else ""))


@cli.command()
@click.argument("numbers", nargs=-1, type=float)
def total(numbers):
    """Adds numbers."""
    click.echo(sum(numbers))


runner = CliRunner()
for args in (["--help"], ["greet", "--help"], ["greet", "Ann", "--count", "2"], ["--verbose", "greet", "Bob", "--kind=bye"],
             ["greet"], ["greet", "x", "--count", "9"], ["greet", "x", "--kind", "nope"], ["total", "1", "2.5"], ["total", "x"],
             ["nothing"], ["greet", "x", "--bad"]):
    result = runner.invoke(cli, args)
    print(args, result.exit_code)
    print(result.output)
