//! Prints what isolation changes in the lines of a folder's texts, against the bidi algorithm alone, and checks that nothing that the
//! algorithm shows as it is typed is reordered.

mod mixtures;
mod texts;
mod verdicts;

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use maqal_contract::order::Line;
use mixtures::mixtures;
use texts::{File, texts};
use verdicts::{Verdict, Verdicts};

/// The options of `cargo xtask direction`.
#[derive(clap::Args)]
pub struct Options {
    /// A folder with articles (.json, .jsonld) and texts (.txt, a paragraph a line; LANGUAGE-….txt is in that language)
    folder: PathBuf,
    /// The file with a verdict on each change; a change without one, or a refused one, is a failure
    #[arg(long, value_name = "FILE")]
    verdicts: Option<PathBuf>,
    /// How many random mixtures of the words of these texts to check besides
    #[arg(long, value_name = "N", default_value_t = 0)]
    mixtures: usize,
    /// Print only the counts, and what fails
    #[arg(long)]
    quiet: bool,
}

/// What was counted.
#[derive(Default)]
struct Counts {
    lines: usize,
    changed: usize,
    failures: usize,
}

/// Prints each line that isolation changes, and the counts. Fails if a line breaks a rule, or has no verdict although there is a file
/// of them.
pub fn direction(options: &Options) -> Result<()> {
    let verdicts = options.verdicts.as_deref().map(Verdicts::read).transpose()?;
    let files = texts(&options.folder)?;
    let mut counts = [Counts::default(), Counts::default()];
    for file in &files {
        for line in &file.lines {
            check(file, line, options.quiet, verdicts.as_ref(), &mut counts[usize::from(line.is_rtl())]);
        }
    }
    for (name, Counts { lines, changed, failures }) in ["left-to-right", "right-to-left"].into_iter().zip(&counts) {
        let share = 100.0 * *changed as f64 / (*lines).max(1) as f64;
        println!("{name}: {lines} lines, {changed} changed ({share:.2} %), {failures} failures");
    }
    let mut failures = counts.iter().map(|counts| counts.failures).sum::<usize>();
    if options.mixtures > 0 {
        let broken = mixtures(&files, options.mixtures)?;
        broken.iter().for_each(|broken| println!("BROKEN  {broken}"));
        println!("mixtures: {} lines, {} failures", options.mixtures, broken.len());
        failures += broken.len();
    }
    match failures {
        0 => Ok(()),
        _ => bail!("{failures} failures"),
    }
}

fn check(file: &File, line: &Line, quiet: bool, verdicts: Option<&Verdicts>, counts: &mut Counts) {
    counts.lines += 1;
    let violation = line.violation();
    if let Some(violation) = &violation {
        println!("BROKEN  {}: {violation}: {}", file.name, line.text());
    }
    let mut failed = violation.is_some();
    if line.differs() {
        counts.changed += 1;
        let verdict = verdicts.map(|verdicts| verdicts.of(&line.text()));
        failed |= matches!(verdict, Some(Verdict::None | Verdict::Refused));
        let word = verdict.map_or("", Verdict::name);
        if !quiet || matches!(verdict, Some(Verdict::None | Verdict::Refused)) {
            let [rendered, plain] = line.both();
            let id = verdicts::id(&line.text());
            println!("{id} {word}\n  {}: {}\n  isolated  {rendered}\n  plain     {plain}", file.name, line.text());
        }
    }
    counts.failures += usize::from(failed);
}

/// The name of a file in a folder.
fn name(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).display().to_string()
}
