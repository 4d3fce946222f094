/** Events as growing columns: 16 bytes each, however many people and items there are. */

/** Person, item, weight and day of every event, in the order they came. */
export class EventColumns {
  length = 0
  latestDay = Number.NEGATIVE_INFINITY
  user = new Uint32Array(1024)
  item = new Uint32Array(1024)
  weight = new Float32Array(1024)
  day = new Float32Array(1024)

  add(user: number, item: number, weight: number, day: number): void {
    if (this.length === this.user.length) this.grow()
    this.user[this.length] = user
    this.item[this.length] = item
    this.weight[this.length] = weight
    this.day[this.length] = day
    this.latestDay = Math.max(this.latestDay, day)
    this.length++
  }

  private grow(): void {
    const [user, item, weight, day] = [this.user, this.item, this.weight, this.day]
    const size = user.length * 2
    this.user = new Uint32Array(size)
    this.item = new Uint32Array(size)
    this.weight = new Float32Array(size)
    this.day = new Float32Array(size)
    this.user.set(user)
    this.item.set(item)
    this.weight.set(weight)
    this.day.set(day)
  }
}
