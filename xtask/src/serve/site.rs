//! Finds the file for a request's path, and its media type. Reads nothing outside the served folders.

use std::fs;
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// Folders served under one origin.
pub struct Site {
    /// A prefix of paths, with a `/` at both ends, and the folder under it. The first match wins.
    pub folders: Vec<(&'static str, PathBuf)>,
}

#[derive(Debug, PartialEq)]
pub enum Answer {
    File {
        body: Vec<u8>,
        media_type: String,
    },
    /// The folder's path with a trailing `/`, without which relative URLs would not resolve.
    Moved(String),
    Missing,
}

impl Site {
    /// The answer to a request's path, which may have a query.
    pub fn answer(&self, address: &str) -> Answer {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        let Some(file) = self.find(path) else { return Answer::Missing };
        if !file.is_dir() {
            return read(&file);
        }
        if path.ends_with('/') { read(&file.join("index.html")) } else { Answer::Moved(format!("{path}/")) }
    }

    fn find(&self, path: &str) -> Option<PathBuf> {
        let with_slash = format!("{path}/");
        let (prefix, folder) = self.folders.iter().find(|(prefix, _)| with_slash.starts_with(prefix))?;
        let rest = percent_decode_str(path.strip_prefix(prefix).unwrap_or_default()).decode_utf8().ok()?;
        // On Windows a backslash or a drive would leave the folder; symbolic links may do so everywhere.
        let named = Path::new(rest.as_ref()).components().all(|part| matches!(part, Component::Normal(_)));
        if !named || rest.contains(['\\', '\0']) {
            return None;
        }
        let file = folder.join(rest.as_ref()).canonicalize().ok()?;
        file.starts_with(folder.canonicalize().ok()?).then_some(file)
    }
}

fn read(file: &Path) -> Answer {
    match fs::read(file) {
        Ok(body) => Answer::File { body, media_type: media_type(file) },
        Err(_) => Answer::Missing,
    }
}

/// The registered media type; that of a text has its encoding, which is UTF-8 in every file here.
fn media_type(file: &Path) -> String {
    // For `.mjs`, `mime_guess` has a type that RFC 9239 made obsolete.
    let is_module = file.extension().is_some_and(|extension| extension == "mjs");
    let guess = if is_module { mime_guess::mime::TEXT_JAVASCRIPT } else { mime_guess::from_path(file).first_or_octet_stream() };
    if guess.type_() == "text" { format!("{guess}; charset=utf-8") } else { guess.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `www` at the root, and `xtask` under `/tools/`.
    fn site() -> Site {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        Site { folders: vec![("/tools/", root.join("xtask")), ("/", root.join("www"))] }
    }

    fn is_file(answer: Answer, wanted: &str) -> bool {
        matches!(answer, Answer::File { media_type, .. } if media_type == wanted)
    }

    #[test]
    fn files_are_found_under_their_prefix() {
        assert!(is_file(site().answer("/style.css?v=1"), "text/css; charset=utf-8"));
        assert!(is_file(site().answer("/tools/Cargo.toml"), "text/x-toml; charset=utf-8"));
        assert!(is_file(site().answer("/st%79le.css"), "text/css; charset=utf-8"));
    }

    #[test]
    fn what_is_not_there_is_missing() {
        assert_eq!(site().answer("/none.css"), Answer::Missing);
        assert_eq!(site().answer("/demo/images/"), Answer::Missing, "no list of a folder without an index");
    }

    #[test]
    fn nothing_outside_is_read() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/demo/../../Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "//etc/passwd",
            "/tools//etc/passwd",
            "/tools/../Cargo.toml",
            "/style.css%00",
            "Cargo.toml",
        ] {
            assert_eq!(site().answer(path), Answer::Missing, "{path}");
        }
    }

    #[test]
    fn a_folder_has_its_slash() {
        assert_eq!(site().answer("/demo"), Answer::Moved("/demo/".into()));
        assert_eq!(site().answer("/tools"), Answer::Moved("/tools/".into()));
    }

    /// The types that browsers require: for WebAssembly's web API, for modules, and with `nosniff` for style sheets.
    #[test]
    fn media_types_are_the_registered_ones() {
        let of = |name: &str| media_type(Path::new(name));
        assert_eq!(of("maqal.wasm"), "application/wasm");
        assert_eq!(of("maqal.js"), "text/javascript; charset=utf-8");
        assert_eq!(of("purify.es.mjs"), "text/javascript; charset=utf-8");
        assert_eq!(of("article.json"), "application/json");
        assert_eq!(of("article.jsonld"), "application/ld+json");
        assert_eq!(of("image.svg"), "image/svg+xml");
        assert_eq!(of("Makefile"), "application/octet-stream");
    }
}
