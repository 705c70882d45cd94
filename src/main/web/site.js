import './site.css'
import { suggest } from './suggest.js'
import { autoSubmit } from './auto-submit.js'
import { follow } from './follow.js'

document.querySelectorAll('[data-suggest]').forEach(suggest)
document.querySelectorAll('form[data-auto]').forEach(autoSubmit)
document.querySelectorAll('[data-follow]').forEach(follow)
