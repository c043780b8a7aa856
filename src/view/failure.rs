//! What is shown when the case cannot be: never a blank page.

use crate::case::LoadError;
use crate::i18n::Language;
use crate::i18n::message::Message;
use leptos::prelude::*;

/// Why there is nothing to show.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// The page carries no case.
    Missing,
    /// The case breaks a rule.
    Damaged(LoadError),
}

/// The page in place of the case, in the language asked for.
#[component]
pub fn Failure(
    /// Why.
    trouble: Trouble,
    /// In which language.
    language: Language,
) -> impl IntoView {
    let say = |message: Message| message.text(language);
    let detail = match &trouble {
        Trouble::Missing => None,
        Trouble::Damaged(error) => Some(view! { <pre>{error.to_string()}</pre> }),
    };
    view! {
        <main class="failure" lang=language.tag()>
            <h1>{say(Message::CaseDamaged)}</h1>
            <p>{say(Message::CaseDamagedWhatNow)}</p>
            {detail}
            <div class="actions">
                <a class="button" href="">{say(Message::Reload)}</a>
            </div>
        </main>
    }
}
