//! Answers requests for the pages of the preview, and for the files in them.

use crate::preview::document::{Document, OWN};
use crate::preview::folder::{Folder, Resource, url};
use crate::preview::{article, index};
use crate::rendering::Rendering;
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;

/// The policy of pages: only the preview's own script runs, and nothing parses HTML. Articles may show pictures, films and frames of
/// any host.
const PAGE: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' http: https: data:; \
     media-src 'self' http: https:; frame-src http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types 'none'";
/// The policy of all else. An SVG that is opened by itself runs no script.
const FILE: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/// The preview's own files.
const FILES: [(&str, &str, &str); 4] = [
    ("style.css", "text/css; charset=utf-8", maqal::STYLE),
    ("hydrate.js", "text/javascript; charset=utf-8", maqal::HYDRATE),
    ("preview.css", "text/css; charset=utf-8", include_str!("preview.css")),
    ("preview.js", "text/javascript; charset=utf-8", include_str!("preview.js")),
];

pub struct Site {
    folder: Folder,
    rendering: Rendering,
    /// The media that were served, by the path of the page that shows them, with the stamps that they had.
    media: Mutex<HashMap<String, HashMap<PathBuf, Stamp>>>,
}

pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Vec<u8>,
}

/// What changes when a file is written; `None` if there is none.
pub type Stamp = Option<(SystemTime, u64)>;

pub fn stamp(path: &Path) -> Stamp {
    let metadata = fs::metadata(path).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

impl Site {
    pub fn new(folder: Folder, rendering: Rendering) -> Site {
        Site { folder, rendering, media: Mutex::default() }
    }

    /// The answer to a request for the path of a URL by a page, whose path is empty if it is unknown.
    pub fn answer(&self, path: &str, page: &str) -> Answer {
        if let Some(name) = own(path) {
            let file = FILES.iter().find(|(known, ..)| *known == name);
            return file.map_or_else(Answer::missing, |(_, media_type, text)| Answer::new(200, media_type, FILE, text.as_bytes().to_vec()));
        }
        match (self.folder.find(path), &self.folder.only) {
            (None, _) => Answer::missing(),
            (Some(Resource::Index), Some(article)) => Answer { headers: vec![("Location", url(article))], ..Answer::text(302, "") },
            (Some(Resource::Media(file, media_type)), _) => self.media(file, media_type, page),
            (Some(resource), _) => {
                let status = if matches!(&resource, Resource::Article(path) if !self.folder.root.join(path).exists()) { 404 } else { 200 };
                // It is loaded with its media.
                self.media.lock().unwrap_or_else(PoisonError::into_inner).remove(path);
                let html = self.document(&resource).0.html(&self.rendering.embeds);
                Answer::new(status, "text/html; charset=utf-8", PAGE, html.into_bytes())
            }
        }
    }

    /// The page of an article, and the files that it shows, without the media; or the index, which lists its files anew each time.
    pub fn document(&self, resource: &Resource) -> (Document, Vec<PathBuf>) {
        match resource {
            Resource::Article(path) => article::document(&self.folder, path, &self.rendering),
            _ => (index::document(&self.folder, &self.rendering), Vec::new()),
        }
    }

    /// The page that events are about, by the path of a URL.
    pub fn page(&self, path: &str) -> Option<Resource> {
        self.folder.find(path).filter(|resource| !matches!(resource, Resource::Media(..)))
    }

    /// The stamps of the files that a page shows: `files`, or those that the index lists now.
    pub fn stamps(&self, resource: &Resource, files: &[PathBuf]) -> Vec<(PathBuf, Stamp)> {
        let listed = if *resource == Resource::Index { self.folder.articles() } else { Vec::new() };
        let files = listed.iter().map(|relative| self.folder.root.join(relative)).chain(files.iter().cloned());
        files.map(|file| (file.clone(), stamp(&file))).collect()
    }

    /// Whether a file that the page with this path shows is another one now.
    pub fn has_other_media(&self, page: &str) -> bool {
        let media = self.media.lock().unwrap_or_else(PoisonError::into_inner);
        media.get(page).is_some_and(|media| media.iter().any(|(file, served)| stamp(file) != *served))
    }

    fn media(&self, file: PathBuf, media_type: &str, page: &str) -> Answer {
        let stamp = stamp(&file);
        let answer = fs::read(&file).map_or_else(|_| Answer::missing(), |body| Answer::new(200, media_type, FILE, body));
        self.media.lock().unwrap_or_else(PoisonError::into_inner).entry(page.to_owned()).or_default().insert(file, stamp);
        answer
    }
}

/// The part of a path in the folder of the preview's own files.
pub fn own(path: &str) -> Option<&str> {
    path.strip_prefix(OWN)?.strip_prefix('/')
}

impl Answer {
    fn new(status: u16, media_type: &str, policy: &str, body: Vec<u8>) -> Answer {
        let headers = vec![("Content-Type", media_type.to_owned()), ("Content-Security-Policy", policy.to_owned())];
        Answer { status, headers, body }
    }

    pub fn text(status: u16, text: &str) -> Answer {
        Answer::new(status, "text/plain; charset=utf-8", FILE, text.as_bytes().to_vec())
    }

    fn missing() -> Answer {
        Answer::text(404, "Not found\n")
    }
}
