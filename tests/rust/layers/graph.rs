//! Who imports whom, and the imports that close a cycle.

use std::collections::{BTreeMap, BTreeSet};

/// Who imports whom, and where.
#[derive(Default)]
pub struct Graph(BTreeMap<String, BTreeMap<String, Vec<String>>>);

impl Graph {
    pub fn add(&mut self, from: &str, to: &str, place: &str, path: &str) {
        let places = self.0.entry(from.to_owned()).or_default().entry(to.to_owned()).or_default();
        places.push(format!("{place}: imports crate::{path}"));
    }

    /// The shortest way from one node to another.
    fn way<'a>(&'a self, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
        let mut ways = vec![vec![from]];
        let mut seen = BTreeSet::from([from]);
        let mut next = 0;
        while let Some(way) = ways.get(next).cloned() {
            next += 1;
            if way.last() == Some(&to) {
                return Some(way);
            }
            for target in self.0.get(way[way.len() - 1]).into_iter().flat_map(BTreeMap::keys).filter(|target| seen.insert(target)) {
                ways.push(way.iter().copied().chain([target.as_str()]).collect());
            }
        }
        None
    }

    /// Every import that closes a cycle.
    pub fn cycles(&self) -> Vec<String> {
        let mut found = Vec::new();
        for (from, targets) in &self.0 {
            for (to, places) in targets {
                let Some(way) = self.way(to, from) else { continue };
                let cycle: Vec<_> = [from.as_str()].into_iter().chain(way).collect();
                found.extend(places.iter().map(|place| format!("{place} (a cycle: {})", cycle.join(" → "))));
            }
        }
        found
    }
}
