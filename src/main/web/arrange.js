// Lets chosen pages change places without asking the server, by the same buttons or by dragging.
// Names follow the places, so that the form says the order; screen readers are told where a page
// has come.
export function arrange(list) {
  const status = list.querySelector('[role=status]')
  let dragged

  // As pressing «Ta med» does, so that Enter does not lead away from the line.
  list.addEventListener('keydown', event => {
    const add = list.querySelector('[data-add]')
    if (event.key === 'Enter' && event.target === add.previousElementSibling) {
      event.preventDefault()
      add.click()
    }
  })

  list.addEventListener('click', event => {
    const button = event.target.closest('[data-up], [data-down]')
    if (!button) return
    event.preventDefault()
    const row = button.closest('[data-row]')
    const up = 'up' in button.dataset
    const other = rows()[rows().indexOf(row) + (up ? -1 : 1)]
    if (other) up ? other.before(row) : other.after(row)
    settle(row)
    button.focus()
  })

  list.querySelectorAll('.grip').forEach(grip => {
    grip.hidden = false
    grip.draggable = true
    grip.addEventListener('dragstart', event => {
      dragged = grip.closest('[data-row]')
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', line(dragged).value)
      event.dataTransfer.setDragImage(dragged, 0, 0)
    })
    grip.addEventListener('dragend', () => { dragged = undefined })
  })
  list.addEventListener('dragover', event => {
    const row = event.target.closest('[data-row]')
    if (!dragged || !row) return
    event.preventDefault()
    const middle = row.getBoundingClientRect().top + row.offsetHeight / 2
    if (row !== dragged) event.clientY < middle ? row.before(dragged) : row.after(dragged)
  })
  list.addEventListener('drop', event => {
    if (!dragged) return
    event.preventDefault()
    settle(dragged)
  })

  function rows() {
    return [...list.querySelectorAll('[data-row]')]
  }

  function line(row) {
    return row.querySelector('input')
  }

  function settle(moved) {
    rows().forEach((row, place) => {
      line(row).name = line(row).name.replace(/\[\d+]$/, `[${place}]`)
      line(row).id = line(row).name
    })
    status.textContent = list.dataset.arranged
      .replace('{0}', line(moved).value)
      .replace('{1}', rows().indexOf(moved) + 1)
      .replace('{2}', rows().length)
    line(moved).dispatchEvent(new Event('input', { bubbles: true }))
  }
}
