/** The shortest useful program: ask the demonstration shop for running shoes. Runs without any model. */
import { loadConfig, openApp } from 'curio'

const { config } = await loadConfig({ flags: { 'models.language': 'none', 'models.text': 'none', 'models.image': 'none' } })
const app = await openApp(config)
for await (const event of app.conversations.open().turn({ text: 'comfortable running shoes under $80' })) {
  if (event.type === 'items') for (const { item } of event.items) console.log(item.id, item.title, item.price)
  if (event.type === 'turn-end') console.log(event.text)
}
await app.close()
