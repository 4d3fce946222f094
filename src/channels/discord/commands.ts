/** The slash command, as the bot registers it when it starts. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'

/** `/curio text: … photo: …` */
export const curioCommand = {
  type: ApplicationCommandType.ChatInput,
  name: 'curio',
  description: 'Say what you are looking for, or show a photograph of it',
  description_localizations: { 'zh-CN': '告诉我您在找什么，或者发一张照片', 'zh-TW': '告訴我您在找什麼，或者傳一張照片' },
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'text',
      description: 'What you are looking for',
      description_localizations: { 'zh-CN': '您在找什么', 'zh-TW': '您在找什麼' },
      max_length: 4000,
    },
    {
      type: ApplicationCommandOptionType.Attachment,
      name: 'photo',
      description: 'A photograph to search with',
      description_localizations: { 'zh-CN': '用来搜索的照片', 'zh-TW': '用來搜尋的照片' },
    },
  ],
} as const satisfies RESTPostAPIChatInputApplicationCommandsJSONBody
