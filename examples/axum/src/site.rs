//! Loads the articles, and serves them.

use crate::accept;
use crate::document::document;
use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{Path as Name, Query, State};
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maqal::{Article, HYDRATE, LanguageTag, STYLE};
use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::sync::Arc;

/// Articles by the names of their files.
pub struct Site {
    articles: BTreeMap<String, Article>,
}

impl Site {
    /// Reads all files `NAME.json` of a folder. Errors are printed, and those files are skipped.
    pub fn load(folder: &Path) -> Result<Site> {
        let mut articles = BTreeMap::new();
        for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            let (Some(name), Some("json")) = (path.file_stem(), path.extension().and_then(|extension| extension.to_str())) else {
                continue;
            };
            match Article::from_json(&std::fs::read_to_string(&path)?) {
                Ok(article) => drop(articles.insert(name.to_string_lossy().into_owned(), article)),
                Err(error) => eprintln!("{}: {error}", path.display()),
            }
        }
        Ok(Site { articles })
    }

    pub fn routes(self) -> Router {
        Router::new()
            .route("/articles/{name}", get(article))
            .route("/style.css", get(|| async { ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE) }))
            .route("/hydrate.js", get(|| async { ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], HYDRATE) }))
            .with_state(Arc::new(self))
    }
}

/// Serves an article in the language of `?language=TAG`, else in one that the browser requests.
async fn article(
    State(site): State<Arc<Site>>,
    Name(name): Name<String>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let Some(article) = site.articles.get(&name) else { return (StatusCode::NOT_FOUND, "Article not found.\n").into_response() };
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut languages: Vec<String> = query.get("language").cloned().into_iter().collect();
    languages.extend(accept::languages(header(ACCEPT_LANGUAGE)));
    let page = document(article, languages);
    let tag = entity_tag(&page);
    let is_known = matches(header(IF_NONE_MATCH), &tag);
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        // The languages of the intended audience; each text has its own `lang`.
        (CONTENT_LANGUAGE, content_languages(article)),
        (VARY, "accept-language".to_owned()),
        // Caches revalidate it; a 304 costs little.
        (CACHE_CONTROL, "no-cache".to_owned()),
        (ETAG, tag),
    ];
    let mut response = if is_known { StatusCode::NOT_MODIFIED.into_response() } else { page.into_response() };
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn content_languages(article: &Article) -> String {
    let tags: Vec<&str> = article.variants.iter().filter_map(|variant| variant.language.as_ref()).map(LanguageTag::as_str).collect();
    tags.join(", ")
}

fn entity_tag(page: &str) -> String {
    let mut hasher = DefaultHasher::new();
    page.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

/// Whether one of the tags is this one (RFC 9110, section 13.1.2: compared weakly).
fn matches(tags: &str, tag: &str) -> bool {
    tags.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}
