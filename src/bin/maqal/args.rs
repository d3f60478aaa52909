//! The command line.

use crate::rendering::Rendering;
use clap::{Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

const AFTER: &str = "\
Exit codes:
  0  success
  1  a file could not be read or written, contains no article, or, with --strict, has warnings
  2  the command line is invalid

Output has colours only on a terminal, and not if NO_COLOR is set.";

/// Renders article JSON as accessible, right-to-left-correct HTML, checks it and converts it.
///
/// Article JSON is schema.org NewsArticle or another article type, or the JSON of WordPress, Ghost, JSON Feed,
/// ActivityStreams, ninjs, Portable Text or GOV.UK.
#[derive(Parser)]
#[command(version, after_help = AFTER, max_term_width = 100)]
pub struct Args {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Render(Render),
    Preview(Preview),
    Check(Check),
    Convert(Convert),
    Completions(Completions),
}

/// Renders articles as HTML: fragments to insert into your own pages, or complete pages
#[derive(clap::Args)]
#[command(after_help = AFTER)]
pub struct Render {
    #[command(flatten)]
    pub files: Files,
    /// Writes FOLDER/NAME.html for each NAME.json, in the same subfolders as found [default: standard output, for a single article]
    #[arg(short, long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Writes complete pages, with a head, the style sheet, the script for tabs and the article as JSON-LD
    #[arg(long)]
    pub page: bool,
    /// URL of a style sheet to link, instead of embedding maqal's own
    #[arg(long, value_name = "URL", requires = "page")]
    pub style: Option<String>,
    /// URL of a module to load, such as maqal/hydrate, instead of embedding the script that turns the list of languages into tabs
    #[arg(long, value_name = "URL", requires = "page")]
    pub script: Option<String>,
    /// Embeds no script: the languages are below each other
    #[arg(long, requires = "page", conflicts_with = "script")]
    pub no_script: bool,
    /// Heading level of the headline [default: 2, or 1 with --page]
    #[arg(long, value_name = "LEVEL", value_parser = clap::value_parser!(u8).range(1..=6))]
    pub heading_level: Option<u8>,
    /// Prefix of every id in the markup
    #[arg(long, value_name = "PREFIX", default_value = "maqal")]
    pub id_prefix: String,
    #[command(flatten)]
    pub rendering: Rendering,
}

/// Shows an article, or all of a folder, in a browser on this machine, with its problems, and again when a file changes
///
/// Prints the address. Serves no other machine, and of the files only articles and the pictures, films and sounds in their folder.
#[derive(clap::Args)]
#[command(after_help = AFTER)]
pub struct Preview {
    /// File with article JSON, or folder to search for *.json
    #[arg(value_name = "FILE|FOLDER", default_value = ".")]
    pub path: PathBuf,
    /// Port on 127.0.0.1; 0 is a free one [default: 4750, or a free one]
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,
    #[command(flatten)]
    pub rendering: Rendering,
}

/// Prints errors and warnings about articles
#[derive(clap::Args)]
#[command(after_help = AFTER)]
pub struct Check {
    #[command(flatten)]
    pub files: Files,
    /// Lines for people, in the format of compilers; one JSON array for programs; or annotations of GitHub Actions
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Fails on warnings, too
    #[arg(long)]
    pub strict: bool,
}

/// Converts the JSON of another system into a schema.org article
///
/// A schema.org article is printed unchanged.
#[derive(clap::Args)]
#[command(after_help = AFTER)]
pub struct Convert {
    #[command(flatten)]
    pub files: Files,
    /// Writes FOLDER/NAME.json for each file, in the same subfolders as found [default: standard output, for a single article]
    #[arg(short, long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
}

/// Prints the script with which a shell completes this command
///
/// Bash, in ~/.bashrc: source <(maqal completions bash)
#[derive(clap::Args)]
pub struct Completions {
    /// The shell
    pub shell: clap_complete::Shell,
}

#[derive(clap::Args)]
pub struct Files {
    /// Files with article JSON, folders to search for *.json, or globs such as 'news/**/*.json'; - is standard input
    ///
    /// Neither hidden files and folders nor node_modules are searched.
    #[arg(value_name = "FILE", required = true)]
    pub paths: Vec<PathBuf>,
    /// Number of files processed in parallel [default: one for each processor]
    #[arg(short, long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
    Github,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_valid() {
        <Args as clap::CommandFactory>::command().debug_assert();
    }
}
