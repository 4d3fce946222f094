/** The few block elements that messages are made of, within Slack's limits. */
import type { types } from '@slack/bolt'
import { slackLimits } from './limits.js'
import { entities, mrkdwn } from './mrkdwn.js'
import type { ShownPicture } from './picture-address.js'
import { actionPrefix } from './slack-action.js'

/** A button; its value is what `parseSlackAction` reads. */
export function button(label: string, action: string, value: string): types.Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: entities(label, slackLimits.buttonText), emoji: true },
    action_id: `${actionPrefix}${action}`,
    value,
  }
}

/** Formatted text; `text` is already escaped. */
export function formatted(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true }
}

/** A paragraph, cut and escaped. */
export function paragraph(text: string): types.SectionBlock {
  return { type: 'section', text: formatted(mrkdwn(text, slackLimits.sectionText)) }
}

/** A picture with its words. */
export function picture(shown: ShownPicture, title: string): types.ImageElement {
  const alternative = { type: 'image' as const, alt_text: entities(title, slackLimits.alternativeText) || '…' }
  return typeof shown === 'string' ? { ...alternative, image_url: shown } : { ...alternative, slack_file: { id: shown.file } }
}

/** Values longer than a button carries would come back cut. */
export function fitsButton(value: string): boolean {
  return value.length > 0 && value.length <= slackLimits.buttonValue
}
