/** `curio eval shopper`: simulated people talk to the whole application until something fits or their patience ends. */
import { Command } from 'commander'
import { loadConfig } from '../../config/load-config.js'
import { measureShoppers, type ShoppersRequest } from '../../evaluation/shopper/measure-shoppers.js'
import { appShop, keywordShop } from '../../evaluation/shopper/shop.js'
import { addSharedFlags, type SharedFlags, settingsOf, wholeNumber } from '../option-flags.js'
import { ProgressLine } from '../progress-line.js'
import { addBesideFlags, type BesideFlags, besideOf } from './beside-flags.js'
import { withEvaluated } from './evaluated-app.js'
import { addOutputFlags, giveMeasurement, type OutputFlags } from './give-measurement.js'

interface ShopperFlags extends SharedFlags, OutputFlags, BesideFlags {
  readonly shoppers: number
  readonly patience: number
}

export function shopperCommand(): Command {
  const command = new Command('shopper').description('how many simulated shoppers find what they want, in how many turns')
  return addOutputFlags(
    addBesideFlags(
      addSharedFlags(command)
        .option('--shoppers <n>', 'how many', wholeNumber, 200)
        .option('--patience <turns>', 'turns after which one gives up', wholeNumber, 5),
    ),
  ).action(measure)
}

async function measure(flags: ShopperFlags): Promise<void> {
  const besides = besideOf(flags)
  const configOf = async (file: string | undefined) => (await loadConfig({ file, flags: settingsOf(flags) })).config
  const config = await configOf(flags.config)
  const progress = new ProgressLine(process.stderr)
  const measured = await withEvaluated(config, progress, async app => {
    const request: Omit<ShoppersRequest, 'beside'> = {
      set: 'shopper',
      catalog: app.catalog,
      shop: appShop(app),
      shoppers: flags.shoppers,
      seed: config.seed,
      language: config.language,
      patience: flags.patience,
      onProgress: (done, total) => progress.show('shoppers', done, total),
    }
    if (besides?.config !== undefined) {
      return withEvaluated(await configOf(besides.config), progress, other =>
        measureShoppers({ ...request, beside: { name: besides.name, shop: appShop(other) } }),
      )
    }
    using search = besides && keywordShop(app, config.limit)
    return await measureShoppers({ ...request, beside: search && besides && { name: besides.name, shop: search } })
  })
  progress.end()
  const { visits, ...figures } = measured
  await giveMeasurement(
    {
      title: 'Simulated shoppers',
      beside: besides?.name ?? 'beside',
      settings: { catalog: config.catalog, shoppers: visits.length, seed: config.seed, limit: config.limit, language: config.language },
      measured: figures,
      details: visits,
    },
    flags,
  )
}
