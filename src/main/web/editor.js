// Loaded only where people write, so that readers do not carry it.
import './editor.css'
import { attachFiles } from './attach.js'
import { arrange } from './arrange.js'
import { copies } from './copies.js'
import { keepDrafts } from './drafts.js'
import { growLines } from './lines.js'
import { cleanPastes } from './paste.js'
import { offerCopies } from './restore.js'
import { addTools } from './tools.js'

const form = document.getElementById('skjema')
if (form) {
  keepDrafts(form)
  offerCopies(form)
  attachFiles(form)
  form.querySelectorAll('[data-lines]').forEach(growLines)
  form.querySelectorAll('[data-arranged]').forEach(arrange)
  for (const field of form.querySelectorAll('textarea[data-markdown]')) {
    addTools(field, form)
    cleanPastes(field, form)
  }
}

const receipt = document.querySelector('[data-receipt]')
if (receipt) copies(receipt.dataset.owner).remove(receipt.dataset.receipt)
