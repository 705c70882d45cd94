// Loaded only where people write, so that readers do not carry it.
import './editor.css'
