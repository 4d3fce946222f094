/** The kinds of invented people who visit the demonstration shop, and what each is drawn to. */

export interface Taste {
  readonly name: string
  readonly people: number
  /** Dollars above which they only look. */
  readonly budget: number
  /** Weight by family id, by category, or by the start of a category. */
  readonly likes: Readonly<Record<string, number>>
  /** Families that go into one cart: after the first comes, often, one of the rest. */
  readonly together: readonly (readonly string[])[]
  /** A value of `use`, `features` or `genre` that lifts an item. */
  readonly drawnTo: readonly string[]
}

const camp = ['tent-pegs', 'hammock-bag', 'cloudmat', 'glowworm-lantern', 'trailflame-stove']

export const tastes: readonly Taste[] = [
  {
    name: 'runner',
    people: 24,
    budget: 160,
    likes: {
      'Shoes/Running': 9,
      'mileage-socks': 3,
      'tempo-tee': 3,
      'quad-tights': 2,
      gust: 2,
      'pacer-watch': 3,
      'sparrow-buds': 2,
      'running-slowly': 2,
      'heart-rate-140': 1,
      'first-ten-kilometres': 2,
    },
    together: [
      ['featherstep', 'mileage-socks', 'tempo-tee'],
      ['cloudloft', 'mileage-socks'],
      ['dayjog', 'mileage-socks'],
      ['softmile', 'mileage-socks', 'quad-tights'],
      ['longhaul', 'mileage-socks', 'pacer-watch'],
      ['dartline', 'mileage-socks'],
    ],
    drawnTo: ['running', 'comfortable', 'cushioned'],
  },
  {
    name: 'hiker',
    people: 20,
    budget: 260,
    likes: {
      'Shoes/Trail & Hiking': 8,
      stormwall: 3,
      'scree-trousers': 3,
      'downpour-trousers': 1,
      'fellside-base': 2,
      'bothy-socks': 3,
      'cairn-45': 3,
      Outdoor: 4,
      'lark-tent-2': 9,
      'summit-bottle': 2,
      'map-and-compass': 2,
      'long-way-up': 2,
      'ridgeline-watch': 1,
    },
    together: [
      ['ridgeback', 'bothy-socks', 'crane-poles'],
      ['ridgeback-suede', 'bothy-socks'],
      ['cairn-45', 'summit-bottle', 'crane-poles'],
      ['lark-tent-2', ...camp],
      ['wren-tent-1', 'burrow-bag', 'tent-pegs', 'trailflame-stove'],
    ],
    drawnTo: ['hiking', 'waterproof', 'mountain'],
  },
  {
    name: 'camping family',
    people: 16,
    budget: 360,
    likes: {
      Outdoor: 6,
      'homestead-tent-5': 12,
      'meadow-tent-3': 9,
      hoplet: 3,
      pinecub: 3,
      'dewdrop-kids': 3,
      'acorn-kids': 3,
      'Books/Children': 4,
      'Films/Family & Documentary': 3,
      'lullabies-for-robots': 1,
      'enamel-mug': 2,
      'breezy-throw': 1,
    },
    together: [
      ['homestead-tent-5', ...camp],
      ['meadow-tent-3', ...camp],
      ['pinecub', 'dewdrop-kids', 'acorn-kids'],
      ['bear-who-counted-rain', 'dragon-in-lost-property', 'lullabies-for-robots'],
      ['camp-chair', 'enamel-mug', 'glowworm-lantern'],
    ],
    drawnTo: ['family', 'school', 'children', 'play'],
  },
  {
    name: 'cook',
    people: 16,
    budget: 190,
    likes: {
      'Home/Kitchen': 9,
      'Books/Cooking & Life': 4,
      'Courses/Cooking & Craft': 3,
      'market-tote': 1,
      'bread-of-many-hands': 1,
      'french-for-cooks': 1,
    },
    together: [
      ['forge-skillet', 'chef-knife', 'oak-board'],
      ['sunday-pot', 'one-pot-winter'],
      ['swanneck-kettle', 'thumbprint-mug'],
      ['brewbell-press', 'thumbprint-mug'],
      ['chef-knife', 'knife-skills', 'oak-board'],
      ['whistler-kettle', 'thumbprint-mug'],
    ],
    drawnTo: ['cooking', 'coffee', 'tea'],
  },
  {
    name: 'mystery reader',
    people: 16,
    budget: 90,
    likes: {
      'Books/Mystery': 9,
      'Books/Fiction': 3,
      'Films/Thriller & Mystery': 4,
      'folio-reader': 1,
      'bookworm-light': 2,
      'drift-throw': 1,
      'thumbprint-mug': 2,
      'midnight-in-the-reading-room': 1,
    },
    together: [
      ['glass-orchard', 'ninth-lighthouse', 'night-ferry-to-oram'],
      ['tea-for-the-coroner', 'scones-and-daggers', 'thumbprint-mug'],
      ['alibi-for-a-tuesday', 'cold-harbour-road'],
      ['folio-reader', 'bookworm-light'],
    ],
    drawnTo: ['mystery', 'crime', 'reading'],
  },
  {
    name: 'science fiction fan',
    people: 14,
    budget: 120,
    likes: {
      'Films/Science Fiction': 9,
      'Books/Science Fiction': 7,
      'Music/Electronic': 3,
      'hushwave-lite': 1,
      'learning-machines': 1,
      'dugout-hoodie': 1,
    },
    together: [
      ['perihelion-nine', 'seedship', 'orbit-of-rust'],
      ['salt-between-stars', 'borrowed-moons'],
      ['archive-of-small-robots', 'signal-from-the-kitchen'],
      ['tidal-index', 'small-hours-machine'],
    ],
    drawnTo: ['science fiction', 'space'],
  },
  {
    name: 'audiophile',
    people: 12,
    budget: 600,
    likes: { 'Electronics/Headphones': 7, 'Electronics/Speakers': 6, Music: 8 },
    together: [
      ['groove-turntable', 'six-winter-suites', 'brass-on-a-tuesday', 'parlour-speaker'],
      ['concerto-open', 'quartets-for-open-windows'],
      ['slow-ferry', 'midnight-in-the-reading-room'],
    ],
    drawnTo: ['high fidelity', 'music', 'wired'],
  },
  {
    name: 'student',
    people: 16,
    budget: 60,
    likes: {
      'campus-canvas': 4,
      'pier-canvas': 3,
      'dugout-hoodie': 3,
      'thread-wired': 2,
      'plainboil-kettle': 2,
      'glide-pan': 1,
      'inkwell-lamp': 2,
      'Courses/Programming & Data': 4,
      'plainsong-tee': 2,
      'Books/Fiction': 1,
      dayjog: 2,
    },
    together: [
      ['campus-canvas', 'dugout-hoodie'],
      ['plainboil-kettle', 'glide-pan', 'bamboo-board'],
      ['first-steps-in-code', 'honest-statistics', 'web-pages-that-last'],
      ['plainsong-tee', 'pier-canvas'],
    ],
    drawnTo: ['study', 'student'],
  },
  {
    name: 'office worker',
    people: 16,
    budget: 340,
    likes: {
      'Shoes/Casual': 6,
      'Bags/Handbags': 5,
      'commuter-22': 2,
      'scholar-leather': 1,
      'millford-coat': 2,
      'Clothing/Dresses': 3,
      'ledger-shirt': 2,
      'porch-chinos': 2,
      'linden-watch': 2,
      'Home/Living': 2,
    },
    together: [
      ['harbour-loafer', 'ledger-shirt', 'porch-chinos'],
      ['vesper-tote', 'aria-loafer', 'millford-coat'],
      ['courtside', 'porch-chinos'],
      ['commuter-22', 'summit-bottle'],
      ['nocturne-dress', 'firefly-crossbody'],
    ],
    drawnTo: ['office', 'leather', 'elegant'],
  },
]
