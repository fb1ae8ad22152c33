/**
 * Shapes that come from the server, for editors and the type checker. No code.
 *
 * @typedef {{id: string, shown_name: string, photo: string|null}} Person
 * @typedef {{id: string, name: string}} Group
 * @typedef {"nobody"|"helpers"|"neighbours"} HouseNumberTo
 * @typedef {{id: string, shown_name: string, photo: string|null, email: string|null, language: string,
 *   languages: string[], skills: string[], told_of_fitting: boolean, house_number_to: HouseNumberTo,
 *   home_label: string|null, roles: string[], newcomer: boolean, version: number}} Me
 * @typedef {{id: string, name: string, zone: string, languages: string[], ask?: Person|null}} Complex
 * @typedef {{csrf: string, me: Me, complex: Complex, powers: boolean, powers_until?: string|null}} Session
 * @typedef {"edit"|"withdraw"|"extend"|"answer"|"withdraw_answer"|"accept"|"complete"|"report_done"|"thank"|"hide"|"show"} May
 * @typedef {{author: boolean, helped: boolean, answer: string|null, answer_state: string|null,
 *   expires_soon: boolean, may: May[]}} Mine
 * @typedef {{id: string, seq: number, version: number, kind: "ask"|"offer",
 *   state: "open"|"matched"|"done"|"withdrawn"|"expired", category: string, title: string, text: string,
 *   language: string, wanted_on: string|null, wanted_until: string|null, wanted_at: string|null,
 *   minutes_expected: number|null, people_needed: number, people_accepted: number, urgent: boolean,
 *   discreet: boolean, for_someone: boolean, author: Person|null, group: Group|null, photos: string[],
 *   created_at: string, changed_at: string, expires_at: string, hidden_reason: string|null,
 *   withdrawn_reason: string|null, helped: Person|null, mine: Mine|null}} Help
 * @typedef {{id: string, person: Person, state: string, note: string|null, reply: string|null,
 *   minutes: number|null, reported_minutes: number|null, home_label: string|null,
 *   thanks: {from: "asker"|"helper", text: string|null}[], created_at: string}} Answer
 * @typedef {Help & {answers: Answer[]}} HelpDetail
 * @typedef {{id: string, name: string, last_seen_at: string, created_at: string, current: boolean}} Device
 * @typedef {{id: string, home_label: string, shown_name: string|null, url?: string, code?: string, qr?: string,
 *   expires_at: string}} Invitation
 * @typedef {{id: string, minutes: number, on: string, source: string, title: string}} Contribution
 * @typedef {"square"|"direct"|"made"|"group"|"activity"|"help"} ConversationKind
 * @typedef {"everything"|"mentions"|"nothing"|"hidden"} Involvement
 * @typedef {{id: string, conversation: string, seq: number, change: number, client_id: string, author: Person|null,
 *   what: string|null, about: Person|null, text: string, photos: string[], mentions: string[],
 *   reply_to: {id: string, seq: number}|null, reactions: {name: string, by: string[]}[], made_at: string,
 *   edited_at: string|null, deleted: "author"|"moderator"|null, withheld: boolean}} Message
 * @typedef {{id: string, kind: ConversationKind, title: string, other: Person|null, subject: string|null, last_seq: number,
 *   last_change: number, from_seq: number, read_seq: number, unread: number, mentions: number, involvement: Involvement,
 *   muted_until: string|null, closed: boolean, last: Message|null, may: ("write"|"add"|"leave"|"rename")[],
 *   members?: Person[], people?: number}} Conversation
 * @typedef {{shows_seen: boolean, shows_presence: boolean, shows_typing: boolean, seen_by_allowed: boolean}} Wishes
 * @typedef {{id: string, reason: string, words: string, made_at: string, author: Person|null,
 *   decision: "removed"|"kept"|null, message: Message, around: Message[]}} Report
 */
export {};
