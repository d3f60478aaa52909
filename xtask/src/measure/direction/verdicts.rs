//! What people think of the changes: a file with a line for each, which is reviewed, not generated.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

/// What is thought of a change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    Accepted,
    Refused,
    /// Nobody has looked at it.
    None,
}

impl Verdict {
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::Refused => "refused",
            Verdict::None => "without a verdict",
        }
    }
}

/// The verdicts, by the id of their line.
pub struct Verdicts(HashMap<String, Verdict>);

impl Verdicts {
    /// Reads a file of lines such as `1a2b3c4d5e6f accepted the number and its unit`. Empty lines and comments (`#`) do not count.
    pub fn read(path: &Path) -> Result<Verdicts> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let mut verdicts = HashMap::new();
        for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
            let mut words = line.split_whitespace();
            let verdict = match (words.next(), words.next(), words.next()) {
                (Some(id), Some("accepted"), Some(_)) => (id, Verdict::Accepted),
                (Some(id), Some("refused"), Some(_)) => (id, Verdict::Refused),
                _ => bail!("{}: expected an id, “accepted” or “refused”, and the reason: {line}", path.display()),
            };
            verdicts.insert(verdict.0.to_owned(), verdict.1);
        }
        Ok(Verdicts(verdicts))
    }

    /// The verdict on the change of a line.
    pub fn of(&self, text: &str) -> Verdict {
        self.0.get(&id(text)).copied().unwrap_or(Verdict::None)
    }
}

/// The id of a line: the start of the SHA-256 of its text.
pub fn id(text: &str) -> String {
    Sha256::digest(text).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
