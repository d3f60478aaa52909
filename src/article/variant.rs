//! One language variant of an article.

use super::{Body, Comment, Date, Image, Media, Party, Text, Update, Work};
use crate::markup::SafeUrl;
use crate::text::{Direction, LanguageTag};

/// One language variant of an article (schema.org `NewsArticle`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Variant {
    /// `inLanguage`; `None` if it is missing or not a language tag.
    pub language: Option<LanguageTag>,
    /// The base direction of all its text.
    pub direction: Direction,
    /// `url`, else `mainEntityOfPage`, else `@id`: where this variant is published.
    pub url: Option<SafeUrl>,
    /// Base URL for relative links in its body. All other URLs of the model are absolute already.
    pub base: Option<SafeUrl>,
    /// `articleSection`, else `genre`.
    pub sections: Vec<Text>,
    /// `headline`, else `name`.
    pub headline: Option<Text>,
    /// `alternativeHeadline`.
    pub alternative_headline: Option<Text>,
    /// `description`, else `abstract`.
    pub description: Option<Text>,
    /// `author`, else `creator`.
    pub authors: Vec<Party>,
    /// `translator`.
    pub translators: Vec<Party>,
    /// `editor`.
    pub editors: Vec<Party>,
    /// `contributor`.
    pub contributors: Vec<Party>,
    /// `translationOfWork`.
    pub original: Option<Work>,
    /// `dateline`: where it was filed.
    pub dateline: Option<Text>,
    /// `locationCreated`.
    pub locations_created: Vec<Text>,
    /// `contentLocation`: the places that it is about.
    pub content_locations: Vec<Text>,
    /// `datePublished`.
    pub published: Option<Date>,
    /// `dateModified`, only if it is later than the publication.
    pub modified: Option<Date>,
    /// `wordCount`.
    pub word_count: Option<u32>,
    /// `timeRequired`, in minutes.
    pub time_required: Option<u32>,
    /// `isAccessibleForFree`; `Some(false)` as well if a part of it (`hasPart`) is not free.
    pub accessible_for_free: Option<bool>,
    /// `image`.
    pub image: Option<Image>,
    /// `video`, `audio` and `associatedMedia`, in this order.
    pub media: Vec<Media>,
    /// `correction`.
    pub corrections: Vec<Comment>,
    /// `articleBody`.
    pub body: Body,
    /// `liveBlogUpdate`.
    pub updates: Vec<Update>,
    /// `citation`.
    pub citations: Vec<Work>,
    /// `backstory`: how it was made.
    pub backstory: Option<Comment>,
    /// `keywords`.
    pub keywords: Vec<Text>,
    /// `about`.
    pub about: Vec<Work>,
    /// `mentions`.
    pub mentions: Vec<Work>,
    /// `isBasedOn`.
    pub based_on: Vec<Work>,
    /// `publisher`.
    pub publisher: Option<Party>,
    /// `sourceOrganization`, unless it is the publisher.
    pub source: Option<Party>,
    /// `publishingPrinciples`.
    pub publishing_principles: Option<SafeUrl>,
    /// `license`.
    pub license: Option<Work>,
    /// `usageInfo`.
    pub usage_info: Option<Work>,
    /// `copyrightNotice`.
    pub copyright_notice: Option<Text>,
    /// `copyrightYear`.
    pub copyright_year: Option<u16>,
    /// `copyrightHolder`.
    pub copyright_holders: Vec<Party>,
}

/// A language variant of which only the URL is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The URL of the variant.
    pub url: SafeUrl,
    /// `inLanguage`.
    pub language: Option<LanguageTag>,
    /// `headline`, else `name`.
    pub headline: Option<Text>,
}
