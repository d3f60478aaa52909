//! Random mixtures of the words of texts.

use anyhow::{Result, bail};

use super::texts::{File, text_lines};

/// What stands between two words, most often a space.
const BETWEEN: [&str; 12] = [" ", " ", " ", " ", " ", " ", " ", ", ", "، ", " - ", " (", ") "];

/// Checks `count` lines; returns those that break a rule, with the rule.
pub fn mixtures(files: &[File], count: usize) -> Result<Vec<String>> {
    let texts: Vec<String> = files.iter().flat_map(|file| &file.lines).map(|line| line.text()).collect();
    let (mut own, mut foreign): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for word in texts.iter().flat_map(|text| text.split_whitespace()) {
        let is_foreign = word.bytes().any(|byte| byte.is_ascii_alphanumeric());
        if is_foreign { &mut foreign } else { &mut own }.push(word);
    }
    if own.is_empty() || foreign.is_empty() {
        bail!("the texts are not in two scripts");
    }
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut broken = Vec::new();
    for start in (0..count).step_by(1000) {
        let lines: Vec<String> = (start..count.min(start + 1000)).map(|_| random.line(&own, &foreign)).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let language = random.of(&["ar", "he", "fa", "en"]);
        let found = text_lines(&lines, language);
        broken.extend(found.iter().filter_map(|line| Some(format!("{language}: {}: {}", line.violation()?, line.text()))));
    }
    Ok(broken)
}

/// A generator of pseudorandom numbers (xorshift), the same in each run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % bound
    }

    fn of<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.below(items.len())]
    }

    fn line(&mut self, own: &[&str], foreign: &[&str]) -> String {
        let mut line = String::new();
        for index in 0..3 + self.below(10) {
            if index > 0 {
                line.push_str(self.of(&BETWEEN));
            }
            let words = if self.below(2) == 0 { own } else { foreign };
            line.push_str(self.of(words));
        }
        line
    }
}
