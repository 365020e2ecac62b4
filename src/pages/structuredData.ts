import type { Actor, Dataset, Source } from '../model/dataset.ts';
import type { ActorKind } from '../model/vocabulary.ts';

/** Types of schema.org. */
const TYPE: Readonly<Record<ActorKind, string>> = {
  state: 'Country',
  person: 'Person',
  'government-body': 'GovernmentOrganization',
  'armed-group': 'Organization',
  organisation: 'Organization',
  company: 'Corporation',
  coalition: 'Organization',
  media: 'NewsMediaOrganization',
  population: 'Thing',
};

/** A page for machines: whom it is about, whom it mentions, and the articles it rests on. */
export function structuredData(
  page: { readonly title: string; readonly description: string; readonly url: string | null },
  about: readonly Actor[],
  mentions: readonly Actor[],
  { title, version, summary, sources }: Dataset,
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: page.title,
    description: page.description,
    ...(page.url === null ? {} : { url: page.url }),
    about: about.map((actor) => ({
      ...thing(actor),
      ...(actor.aliases.length > 0 ? { alternateName: actor.aliases } : {}),
      ...(actor.role === null ? {} : { description: actor.role }),
    })),
    mentions: mentions.map(thing),
    isPartOf: { '@type': 'Dataset', name: title, description: summary, version },
    citation: sources.map(article),
  };
}

function thing({ kind, name }: Actor) {
  return { '@type': TYPE[kind], name };
}

function article({ title, publisher, published, url, language }: Source) {
  return {
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
    inLanguage: language,
    ...(publisher === null ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(url === null ? {} : { url }),
  };
}
