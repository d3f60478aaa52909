//! What can be said on the command line.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use maqal::{Calendar, Digits, SafeUrl};
use std::num::NonZeroUsize;
use std::path::PathBuf;

const AFTER: &str = "\
Exit codes:
  0  all is well
  1  a file could not be read or written, holds no article, or, with --strict, has a warning
  2  the command line is wrong

Colours are left out where output is no terminal, and where NO_COLOR is set.";

/// Renders article JSON as accessible, right-to-left-correct HTML, checks it and converts it.
///
/// Article JSON is schema.org NewsArticle or another article type, or what WordPress, Ghost, JSON Feed, ActivityStreams,
/// ninjs, Portable Text and GOV.UK publish.
#[derive(Parser)]
#[command(version, after_help = AFTER, max_term_width = 100)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Render(Render),
    Check(Check),
    Convert(Convert),
}

/// Renders articles as HTML: a fragment for a page of yours, or a whole page
#[derive(clap::Args)]
#[command(after_help = AFTER)]
pub struct Render {
    #[command(flatten)]
    pub files: Files,
    /// The preferred languages, as BCP 47 tags in order of preference: ar,en-GB. The variant that fits best is shown first
    #[arg(short, long, value_name = "TAG", value_delimiter = ',')]
    pub language: Vec<String>,
    /// A folder to write NAME.html into for each NAME.json. Without it one article is written to standard output
    #[arg(short, long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Writes whole pages, with a head, the style sheet and the article as JSON-LD
    #[arg(long)]
    pub page: bool,
    /// The address of a style sheet, instead of maqal's own in the page
    #[arg(long, value_name = "URL", requires = "page")]
    pub style: Option<String>,
    /// The address of a module to load: that of maqal/hydrate makes tabs of the languages
    #[arg(long, value_name = "URL", requires = "page")]
    pub script: Option<String>,
    /// The level of the headline [default: 2, and 1 with --page]
    #[arg(long, value_name = "LEVEL", value_parser = clap::value_parser!(u8).range(1..=6))]
    pub heading_level: Option<u8>,
    /// What every id in the markup begins with
    #[arg(long, value_name = "PREFIX", default_value = "maqal")]
    pub id_prefix: String,
    /// The digits of dates and numbers [default: those of each language]
    #[arg(long, value_parser = one_of("latn arab arabext adlm beng cakm deva mymr nkoo olck tibt", Digits::parse))]
    pub digits: Option<Digits>,
    /// Dates in Arabic have both names of the month, that of the region first
    #[arg(long)]
    pub both_months: bool,
    /// A calendar in which dates are told again, after the Gregorian date
    #[arg(long, value_parser = one_of("hebrew islamic-civil islamic-umalqura persian", Calendar::parse))]
    pub calendar: Option<Calendar>,
    /// The hosts whose frames in bodies a reader may load: player.example.org,maps.example.org:8080
    #[arg(long, value_name = "HOST", value_delimiter = ',')]
    pub embeds: Vec<String>,
    /// What relative addresses in the articles start from
    #[arg(long, value_name = "URL", value_parser = base)]
    pub base: Option<SafeUrl>,
}

/// Prints errors and warnings about articles
#[derive(clap::Args)]
#[command(after_help = AFTER)]
pub struct Check {
    #[command(flatten)]
    pub files: Files,
    /// Lines for people, as compilers write them, or one JSON array for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Warnings make the check fail too
    #[arg(long)]
    pub strict: bool,
}

/// Prints what another system publishes as a schema.org article
///
/// What is schema.org already is printed as it is.
#[derive(clap::Args)]
#[command(after_help = AFTER)]
pub struct Convert {
    /// A file of article JSON; - is standard input
    #[arg(value_name = "FILE")]
    pub path: PathBuf,
}

#[derive(clap::Args)]
pub struct Files {
    /// Files of article JSON; - is standard input
    #[arg(value_name = "FILE", required = true)]
    pub paths: Vec<PathBuf>,
    /// How many files are worked on at a time [default: one for each processor]
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// Reads one of these names.
fn one_of<T: Clone + Send + Sync + 'static>(names: &'static str, parse: fn(&str) -> Option<T>) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(names.split(' ')).try_map(move |name| parse(&name).ok_or("unknown"))
}

fn base(address: &str) -> Result<SafeUrl, &'static str> {
    SafeUrl::parse(address).filter(SafeUrl::is_absolute).ok_or("expected is an absolute address: https://example.com/news/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_options_are_sound() {
        <Args as clap::CommandFactory>::command().debug_assert();
    }
}
